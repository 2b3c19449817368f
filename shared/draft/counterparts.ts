import type { ParagraphId } from '../ids.ts'
import type { Party } from '../meeting/party.ts'
import { parseCounterpart, storedCounterpart } from './counterpart-records.ts'
import type { ConfirmedWords, CounterpartRecord } from './counterpart-records.ts'
import { partsIn } from './cut-parts.ts'
import { ORIGIN, openDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import { isUnderOwnId } from './items.ts'
import { nextKey } from './start.ts'

/** What is said in a translation about its paragraphs, the latest last. */
export function counterpartsOf({ counterparts }: Draft): readonly CounterpartRecord[] {
  return [...counterparts.entries()]
    .flatMap(([key, value]) => {
      const record = isUnderOwnId(counterparts, key, '.') ? parseCounterpart(value) : null
      return record === null ? [] : [{ key, record }]
    })
    .sort((a, b) => a.record.order - b.record.order || (a.key < b.key ? -1 : 1))
    .map(({ record }) => record)
}

/** Who says it, and when. */
export interface Confirmer {
  readonly party: Party
  readonly delegate: string
  readonly atMs: number
}

/** Two paragraphs, and the words that say the same, where somebody found that. */
export interface Pair {
  readonly paragraph: ParagraphId
  readonly original: ParagraphId | null
  readonly confirmed: ConfirmedWords | null
}

/**
 * Writes into a translation which paragraphs belong together, and which say the same. The original may stand
 * in a document of its own, before the translation is there.
 */
export function writeCounterparts(
  draft: Draft,
  pairs: readonly Pair[],
  by: Confirmer,
  original = openDraft(draft.doc),
): void {
  if (pairs.length === 0) return
  const { doc, counterparts } = draft
  const orders = new Map<ParagraphId, number>()
  for (const { paragraph, order } of counterpartsOf(draft)) orders.set(paragraph, order)
  const [ofTranslation, ofOriginal] = [partsIn(draft.body), partsIn(original.body)]
  const partsOf = (pair: Pair) => [
    ...ofTranslation(pair.paragraph),
    ...(pair.original === null ? [] : ofOriginal(pair.original)),
  ]
  doc.transact(() => {
    for (const pair of pairs) {
      const order = (orders.get(pair.paragraph) ?? 0) + 1
      orders.set(pair.paragraph, order)
      const record = { ...pair, ...by, order, goesOn: true, parts: partsOf(pair) } as const
      counterparts.set(nextKey(doc), storedCounterpart(record))
    }
  }, ORIGIN.counterpart)
}
