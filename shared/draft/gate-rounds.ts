import type * as Y from 'yjs'
import type { MarkId, SuggestionId } from '../ids.ts'
import { can } from '../meeting/roles.ts'
import type { RefusalCode } from './gate.ts'
import { isAsWritten } from './gate-footnotes.ts'
import { areKnown } from './gate-known.ts'
import type { Court } from './gate-rules.ts'
import { NO_RANGES, addRanges, intersectRanges, subtractRanges } from './ranges.ts'
import type { Ranges } from './ranges.ts'
import { parseDecision } from './records.ts'
import type { Decision } from './records.ts'
import { parseRound, roundsOf } from './rounds.ts'
import { entryKey } from './start.ts'

/** Only the chair closes a round. */
export function inspectRound(
  { writer }: Court,
  { id }: Y.Item,
  key: string,
  values: readonly unknown[],
): RefusalCode | null {
  if (!can(writer.role, 'decide')) return 'may-not-decide'
  if (key !== entryKey(id) || values.length !== 1) return 'rewrites'
  return parseRound(values[0]) === null ? 'unknown-content' : null
}

/** Only the chair decides, and only on what is there and on no sealed round's. */
export function inspectDecision(
  court: Court,
  { id }: Y.Item,
  key: string,
  value: unknown,
): RefusalCode | null {
  const { draft, writer } = court
  if (!can(writer.role, 'decide')) return 'may-not-decide'
  if (key !== entryKey(id)) return 'rewrites'
  const decision = parseDecision(value)
  if (decision === null || !draft.suggestions.has(decision.suggestion)) return 'unknown-content'
  const { inserted, marks } = decision
  if (!marks.every((mark) => draft.marks.has(mark.id))) return 'unknown-content'
  const named = [inserted, ...marks.map((mark) => mark.ranges)]
  if (!named.every((ranges) => areKnown(draft, ranges))) return 'unknown-content'
  if (!isAsWritten(draft, decision)) return 'unknown-content'
  return isSealed(court, decision) ? 'round-closed' : null
}

/** What was decided in a closed round stays so: no later decision names the same again. */
function isSealed(court: Court, { suggestion, inserted, marks }: Decision): boolean {
  const sealed = sealedOf(court).get(suggestion)
  if (sealed === undefined) return false
  const isNamed = (key: MarkId | null, ranges: Ranges) =>
    intersectRanges(sealed.get(key) ?? NO_RANGES, ranges).length > 0
  return isNamed(null, inserted) || marks.some(({ id, ranges }) => isNamed(id, ranges))
}

/** Items whose insertion (`null`), or a mark on them, is settled for good. */
type Sealed = ReadonlyMap<MarkId | null, Ranges>

const known = new WeakMap<Court, ReadonlyMap<SuggestionId, Sealed>>()

/** Read once for all that one transaction brings. */
function sealedOf(court: Court): ReadonlyMap<SuggestionId, Sealed> {
  const remembered = known.get(court)
  if (remembered !== undefined) return remembered
  const sealed = new Map<SuggestionId, Map<MarkId | null, Ranges>>()
  for (const { suggestion, verdict, inserted, marks } of decisionsBefore(court)) {
    const own = sealed.get(suggestion) ?? new Map<MarkId | null, Ranges>()
    sealed.set(suggestion, own)
    // What was reopened before the round was closed went on as pending.
    const turn = verdict === 'reopened' ? subtractRanges : addRanges
    own.set(null, turn(own.get(null) ?? NO_RANGES, inserted))
    for (const { id, ranges } of marks) own.set(id, turn(own.get(id) ?? NO_RANGES, ranges))
  }
  known.set(court, sealed)
  return sealed
}

/**
 * The sealed decisions in their order, without those that the transaction itself brings. A round
 * that it brings seals nothing yet: who had no network sends a decision and the round after it at once.
 */
function decisionsBefore({ draft, transaction }: Court): readonly Decision[] {
  const isNew = (key: string) => {
    const [client = 0, clock = 0] = key.split('.').map(Number)
    return clock >= (transaction.beforeState.get(client) ?? 0)
  }
  const upTo = roundsOf(draft).findLast(({ id }) => !isNew(id))?.order ?? 0
  if (upTo === 0) return []
  return [...draft.decisions.entries()]
    .flatMap(([key, value]) => {
      const decision = parseDecision(value)
      return decision === null || isNew(key) || decision.order > upTo ? [] : [{ key, decision }]
    })
    .sort((a, b) => a.decision.order - b.decision.order || (a.key < b.key ? -1 : 1))
    .map(({ decision }) => decision)
}
