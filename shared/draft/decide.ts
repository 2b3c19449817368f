import type { Suggestion } from '../document/document.ts'
import type { DecisionId, SuggestionId } from '../ids.ts'
import { decisionId } from '../ids.ts'
import { isStanding } from './decided-entries.ts'
import { ORIGIN } from './draft.ts'
import type { Entry, Pieces } from './entry.ts'
import type { Decision, Verdict } from './records.ts'
import { storedDecision } from './records.ts'
import type { Reader } from './reader.ts'
import { sealedOrder } from './rounds.ts'
import { nextKey } from './start.ts'

/** Who decides, and when. */
export interface Decider {
  readonly name: string
  readonly atMs: number
}

/**
 * Settles entries as they were seen, in one go: one undo takes all of them back. Entries that
 * are not pending are passed over. Null when none was. Oldest first, whatever the order given:
 * where several change the same, the last holds, as the accepted view has shown.
 */
export function decide(
  reader: Reader,
  entries: readonly Entry[],
  verdict: 'accepted' | 'rejected',
  by: Decider,
): DecisionId | null {
  const pending = entries
    .filter((entry) => entry.state === 'pending')
    .sort((a, b) => byTime(a.suggestion, b.suggestion))
    .map(({ suggestion, pieces }) => ({ suggestion: suggestion.id, pieces }))
  return record(reader, pending, verdict, by)
}

/**
 * Makes pending again what a decision, and those taken in one go with it, settled. A further
 * decision: nothing is taken out of the record.
 */
export function undoDecision(reader: Reader, id: DecisionId, by: Decider): DecisionId | null {
  const batch = reader.ledger().decisions.get(id)?.batch ?? id
  const taken = standing(reader).filter(
    ([each, decision]) => each === batch || decision.batch === batch,
  )
  return reopen(reader, taken, by)
}

/** The same for one decision alone, and not for those taken in one go with it. */
export function reopenDecision(reader: Reader, id: DecisionId, by: Decider): DecisionId | null {
  return reopen(
    reader,
    standing(reader).filter(([each]) => each === id),
    by,
  )
}

/** The decision that an undo would take back; null when there is none. */
export function lastDecision(
  reader: Reader,
): { readonly id: DecisionId; readonly decision: Decision } | null {
  const [id, decision] = standing(reader).reduce<readonly [DecisionId | null, Decision | null]>(
    (last, each) => ((last[1]?.order ?? -1) > each[1].order ? last : each),
    [null, null],
  )
  return id === null || decision === null ? null : { id, decision }
}

/** Decisions that still hold and may be undone: those of closed rounds are sealed. */
function standing(reader: Reader): readonly (readonly [DecisionId, Decision])[] {
  const sealed = sealedOrder(reader.draft)
  return [...reader.ledger().decisions].filter(
    ([id, decision]) =>
      decision.order > sealed &&
      decision.verdict !== 'reopened' &&
      isStanding(reader, id, decision),
  )
}

function reopen(
  reader: Reader,
  taken: readonly (readonly [DecisionId, Decision])[],
  by: Decider,
): DecisionId | null {
  const pieces = taken.map(([, { suggestion, inserted, marks }]) => ({
    suggestion,
    pieces: { inserted, marks },
  }))
  return record(reader, pieces, 'reopened', by)
}

function byTime(a: Suggestion, b: Suggestion): number {
  return a.atMs - b.atMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

function record(
  reader: Reader,
  all: readonly { readonly suggestion: SuggestionId; readonly pieces: Pieces }[],
  verdict: Verdict,
  by: Decider,
): DecisionId | null {
  const { doc, decisions } = reader.draft
  const orders = [...reader.ledger().decisions.values()].map((decision) => decision.order)
  let order = orders.reduce((highest, each) => Math.max(highest, each), 0)
  let batch: DecisionId | null = null
  doc.transact(() => {
    for (const { suggestion, pieces } of all) {
      order += 1
      const key = nextKey(doc)
      const decision: Decision = {
        suggestion,
        verdict,
        order,
        atMs: by.atMs,
        by: by.name,
        batch,
        inserted: pieces.inserted,
        marks: pieces.marks,
      }
      decisions.set(key, storedDecision(decision))
      batch ??= decisionId(key)
    }
  }, ORIGIN.chair)
  return batch
}
