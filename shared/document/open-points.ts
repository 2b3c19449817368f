import type { ParagraphId } from '../ids.ts'
import type { Document, Paragraph } from './document.ts'
import type { Standing } from './standing.ts'
import { NO_STANDING, isSettled } from './standing.ts'
import { propsIn, staysIn } from './views.ts'

/** Why a paragraph is still open. `unsaid`: nobody has said that it is agreed. */
export const OPEN_REASONS = ['consultation', 'referendum', 'changed', 'pending', 'unsaid'] as const
export type OpenReason = (typeof OPEN_REASONS)[number]

export interface OpenPoint {
  readonly id: ParagraphId
  /** At least one. */
  readonly reasons: readonly OpenReason[]
  readonly standing: Standing
}

/**
 * What is still open in a marked document, in the order of the text: all that is not agreed without
 * condition. Headings, and what is made from the meeting's data, only where something is said or pending.
 */
export function openPoints(
  { paragraphs, fixed, standings }: Document,
  pending: ReadonlyMap<ParagraphId, number>,
): readonly OpenPoint[] {
  return paragraphs.flatMap((paragraph) => {
    const { id } = paragraph
    const standing = standings?.get(id) ?? NO_STANDING
    const isPending = (pending.get(id) ?? 0) > 0
    if (isSettled(standing) && !isPending) return []
    const reasons = reasonsOf(standing, isPending)
    const isSilent = reasons.every((reason) => reason === 'unsaid')
    if (isSilent && (fixed?.has(id) === true || !isNegotiated(paragraph))) return []
    return [{ id, reasons, standing }]
  })
}

function reasonsOf({ agreement, consultations }: Standing, isPending: boolean): OpenReason[] {
  const is: Readonly<Record<OpenReason, boolean>> = {
    consultation: consultations.length > 0,
    referendum: agreement?.kind === 'referendum',
    changed: agreement?.isChanged === true,
    pending: isPending,
    unsaid: agreement === null,
  }
  return OPEN_REASONS.filter((reason) => is[reason])
}

function isNegotiated(paragraph: Paragraph): boolean {
  const { kind } = propsIn('accepted', paragraph)
  if (kind !== 'point' && kind !== 'plain') return false
  return paragraph.runs.some((run) => staysIn('accepted', run) && run.text.trim() !== '')
}
