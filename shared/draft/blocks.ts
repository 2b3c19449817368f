import type { ParagraphId } from '../ids.ts'
import { paragraphId } from '../ids.ts'
import type { Draft } from './draft.ts'
import { ORIGIN } from './draft.ts'

/**
 * A paragraph that is made from the meeting's data: a title, the opening sentence, the closing. Its words
 * are words like all others; what is kept beside them is what they are made of.
 */
export interface Block {
  readonly paragraph: ParagraphId
  /** With placeholders: `reunión realizada {onDates}`. */
  readonly pattern: string
  /** The chair made it an ordinary text: it does not follow the data any more. */
  readonly isFree: boolean
}

/** All of a draft, the freed ones too, in no order. */
export function blocksOf({ meta }: Draft): readonly Block[] {
  return [...meta.entries()].flatMap(([key, value]) => {
    const block = key.startsWith(PREFIX) ? parseBlock(key.slice(PREFIX.length), value) : null
    return block === null ? [] : [block]
  })
}

/** The paragraphs that nobody types over by accident. */
export function fixedIn(draft: Draft): ReadonlySet<ParagraphId> {
  return new Set(
    blocksOf(draft)
      .filter(({ isFree }) => !isFree)
      .map(({ paragraph }) => paragraph),
  )
}

/** Only within the transaction that opens a draft. */
export function markBlock({ meta }: Draft, paragraph: ParagraphId, pattern: string): void {
  meta.set(PREFIX + paragraph, { pattern, isFree: false })
}

/** Makes a block an ordinary text, or an ordinary text the block again that it was. The chair's. */
export function setFree({ doc, meta }: Draft, block: Block, isFree: boolean): void {
  const { paragraph, pattern } = block
  doc.transact(() => meta.set(PREFIX + paragraph, { pattern, isFree }), ORIGIN.chair)
}

/** One key for each, so that two that are freed at one time are both free. */
const PREFIX = 'block:'

function parseBlock(paragraph: string, value: unknown): Block | null {
  if (typeof value !== 'object' || value === null) return null
  const { pattern, isFree } = value as { readonly pattern?: unknown; readonly isFree?: unknown } // both looked at below
  if (typeof pattern !== 'string') return null
  return { paragraph: paragraphId(paragraph), pattern, isFree: isFree === true }
}
