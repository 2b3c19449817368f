import type { DecisionId } from '../ids.ts'
import { decisionId } from '../ids.ts'
import { decidedEntry, decidedLater } from './decided-entries.ts'
import type { Entry } from './entry.ts'
import { textsOfDecisions } from './log-texts.ts'
import type { Texts } from './log-texts.ts'
import type { Decision, Verdict } from './records.ts'
import type { Reader } from './reader.ts'
import { roundsOf } from './rounds.ts'

/** One decision of the chair, as it stands on record. */
export interface LoggedDecision {
  readonly id: DecisionId
  readonly verdict: 'accepted' | 'rejected'
  /** The chair's name. */
  readonly by: string
  readonly atMs: number
  /** The same for all that were decided in one go, however many. */
  readonly batch: DecisionId
  /** The round it was taken in, from 1. */
  readonly round: number
  /** That round is closed: nothing takes the decision back any more. */
  readonly isSealed: boolean
  /** What was decided on; its paragraph as of now. */
  readonly entry: Entry
  readonly texts: Texts
  /** What put an end to it; null while it holds. */
  readonly undone: Undone | null
}

/** `reopened`, or the other verdict where two chairs decided on the same at once. */
export interface Undone {
  readonly verdict: Verdict
  readonly by: string
  readonly atMs: number
}

/** Every decision that accepted or rejected something, oldest first; those taken back too. */
export function readLog(reader: Reader): readonly LoggedDecision[] {
  const textsOf = textsOfDecisions(reader)
  const rounds = roundsOf(reader.draft)
  const decisions = [...reader.ledger().decisions].sort(
    ([a, { order }], [b, other]) => order - other.order || (a < b ? -1 : 1),
  )
  return decisions.flatMap(([id, decision]) => {
    const { verdict, by, atMs, batch, order } = decision
    const entry = decidedEntry(reader, id, decision)
    if (entry === null || verdict === 'reopened') return []
    const round = rounds.find((each) => each.order >= order)
    const logged: LoggedDecision = {
      id,
      verdict,
      by,
      atMs,
      batch: batch ?? id,
      round: round?.number ?? rounds.length + 1,
      isSealed: round !== undefined,
      entry,
      texts: textsOf(id, decision),
      undone: undoneBy(reader, id, decision),
    }
    return [logged]
  })
}

/** Whether the chair may take it back. */
export function mayReopen({ isSealed, undone }: LoggedDecision): boolean {
  return !isSealed && undone === null
}

function undoneBy(reader: Reader, id: DecisionId, decision: Decision): Undone | null {
  const later = decidedLater(reader, id, decision) ?? []
  const [next] = [...later].sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1))
  const end = next === undefined ? undefined : reader.ledger().decisions.get(decisionId(next.key))
  return end === undefined ? null : { verdict: end.verdict, by: end.by, atMs: end.atMs }
}
