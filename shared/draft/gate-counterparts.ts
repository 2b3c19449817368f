import type * as Y from 'yjs'
import type { ParagraphId } from '../ids.ts'
import { parseCounterpart } from './counterpart-records.ts'
import { openDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import type { RefusalCode } from './gate.ts'
import type { Court } from './gate-rules.ts'
import { contentOf, itemAt } from './items.ts'
import { entryKey } from './start.ts'

/**
 * Judges what is said about a paragraph's counterpart:
 *
 * 1. Whoever writes may say it, in the name of its own party, and once: under its own item's id.
 * 2. It is said in the translation, of a paragraph of each text.
 * 3. None counts further than there are: nobody has the last word for ever.
 */
export function inspectCounterpart(
  court: Court,
  { id }: Y.Item,
  key: string,
  value: unknown,
): RefusalCode | null {
  const { draft, writer } = court
  if (draft.text !== 'translation') return 'unknown-content'
  if (key !== entryKey(id)) return 'rewrites'
  const record = parseCounterpart(value)
  if (record === null) return 'unknown-content'
  if (record.party !== writer.party) return 'foreign-suggestion'
  const { paragraph, original } = record
  if (!isParagraph(draft, paragraph)) return 'unknown-content'
  const isKnown = original === null || isParagraph(openDraft(draft.doc), original)
  if (!isKnown) return 'unknown-content'
  return record.order <= countOn(court, paragraph) ? null : 'unknown-content'
}

/** A paragraph is called after the item of its end. */
function isParagraph({ body }: Draft, paragraph: ParagraphId): boolean {
  const [client = NaN, clock = NaN] = paragraph.split('.').map((part) => parseInt(part, 36))
  const item = itemAt(body, { client, clock })
  return item !== null && contentOf(item).kind === 'end' && item.id.clock === clock
}

const counted = new WeakMap<Court, ReadonlyMap<ParagraphId, number>>()

/** How many records a paragraph has, new ones included. Counted once for all that comes in one go. */
function countOn(court: Court, paragraph: ParagraphId): number {
  const known = counted.get(court) ?? countAll(court.draft)
  counted.set(court, known)
  return known.get(paragraph) ?? 0
}

function countAll({ counterparts }: Draft): ReadonlyMap<ParagraphId, number> {
  const counts = new Map<ParagraphId, number>()
  for (const value of counterparts.values()) {
    const record = parseCounterpart(value)
    if (record !== null) counts.set(record.paragraph, (counts.get(record.paragraph) ?? 0) + 1)
  }
  return counts
}
