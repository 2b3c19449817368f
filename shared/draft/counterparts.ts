import type { Spoken } from '../document/spoken.ts'
import type { ParagraphId } from '../ids.ts'
import { COUNTERPART } from './counterpart-records.ts'
import type { ConfirmedWords, CounterpartRecord } from './counterpart-records.ts'
import { partsIn } from './cut-parts.ts'
import { openDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import { allSaid, say } from './said.ts'

/** What is said in a translation about its paragraphs, the latest last. */
export function counterpartsOf(draft: Draft): readonly CounterpartRecord[] {
  return allSaid(draft, COUNTERPART).map(({ record }) => record)
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
  by: Spoken,
  original = openDraft(draft.doc),
): void {
  if (pairs.length === 0) return
  const [ofTranslation, ofOriginal] = [partsIn(draft.body), partsIn(original.body)]
  const partsOf = (pair: Pair) => [
    ...ofTranslation(pair.paragraph),
    ...(pair.original === null ? [] : ofOriginal(pair.original)),
  ]
  const records = pairs.map((pair) => ({
    ...{ ...pair, ...by, goesOn: true as const },
    parts: partsOf(pair),
  }))
  say(draft, COUNTERPART, records)
}
