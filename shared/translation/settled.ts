import type { Document, Paragraph } from '../document/document.ts'
import { groupsIn, settleGroup } from '../document/views.ts'
import type { ParagraphId } from '../ids.ts'
import { wordsDigest } from './words-digest.ts'

/** A text as it would stand, for comparing two languages paragraph by paragraph. */
export interface Settled {
  readonly paragraphs: readonly SettledParagraph[]
  /** In which of them what was a paragraph of its own stands now: its end may be struck. */
  readonly home: ReadonlyMap<ParagraphId, SettledParagraph>
}

export interface SettledParagraph {
  readonly id: ParagraphId
  readonly paragraph: Paragraph
  readonly digest: string
}

/** Each is settled again only when it changed: readers keep what did not. */
const known = new WeakMap<Paragraph, SettledParagraph>()

export function settle(document: Document): Settled {
  const home = new Map<ParagraphId, SettledParagraph>()
  const paragraphs = groupsIn('accepted', document).flatMap((group) => {
    const settled = settleOne(group)
    if (settled === null) return []
    for (const { id, gone = [] } of group) {
      for (const each of [id, ...gone]) home.set(each, settled)
    }
    return [settled]
  })
  return { paragraphs, home }
}

function settleOne(group: readonly Paragraph[]): SettledParagraph | null {
  const [first] = group
  const cached = group.length === 1 && first !== undefined ? known.get(first) : undefined
  if (cached !== undefined) return cached
  const paragraph = settleGroup('accepted', group)
  if (paragraph === null) return null
  const settled = { id: paragraph.id, paragraph, digest: wordsDigest(paragraph) }
  if (group.length === 1 && first !== undefined) known.set(first, settled)
  return settled
}
