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
 * where several change the same, the last holds, as the accepted view has shown. Those that only
 * add or strike words come after these, in the order given: whichever is first, the text is the same.
 */
export function decide(
  reader: Reader,
  entries: readonly Entry[],
  verdict: 'accepted' | 'rejected',
  by: Decider,
): DecisionId | null {
  return whole(decideInParts(reader, entries, verdict, by, entries.length))
}

/**
 * The same in parts of so many entries, each of them a transaction, and still one undo. What is
 * asked of it next is the next part; it says how many are settled. In the order of the text a part
 * is about few paragraphs: who draws the text draws each of them once, and not in every part.
 */
export function decideInParts(
  reader: Reader,
  entries: readonly Entry[],
  verdict: 'accepted' | 'rejected',
  by: Decider,
  size: number,
): Parts {
  const pending = entries.filter((entry) => entry.state === 'pending')
  const timed = pending
    .filter((entry) => !isOfWordsAlone(entry))
    .sort((a, b) => byTime(a.suggestion, b.suggestion))
  const all = [...timed, ...pending.filter(isOfWordsAlone)].map(({ suggestion, pieces }) => ({
    suggestion: suggestion.id,
    pieces,
  }))
  return recordInParts(reader, all, verdict, by, size)
}

/**
 * Makes pending again what a decision, and those taken in one go with it, settled. A further
 * decision: nothing is taken out of the record.
 */
export function undoDecision(reader: Reader, id: DecisionId, by: Decider): DecisionId | null {
  return whole(undoInParts(reader, id, by, Infinity).parts)
}

/** The same in parts of so many decisions; and how many there are. */
export function undoInParts(
  reader: Reader,
  id: DecisionId,
  by: Decider,
  size: number,
): { readonly parts: Parts; readonly total: number } {
  const batch = reader.ledger().decisions.get(id)?.batch ?? id
  const taken = standing(reader).filter(
    ([each, decision]) => each === batch || decision.batch === batch,
  )
  return { parts: reopenInParts(reader, taken, by, size), total: taken.length }
}

/** The same for one decision alone, and not for those taken in one go with it. */
export function reopenDecision(reader: Reader, id: DecisionId, by: Decider): DecisionId | null {
  const taken = standing(reader).filter(([each]) => each === id)
  return whole(reopenInParts(reader, taken, by, Infinity))
}

/** The decision that an undo would take back; null when there is none. */
export function lastDecision(
  reader: Reader,
): { readonly id: DecisionId; readonly decision: Decision } | null {
  // The latest are mostly the last ones written: of the others only their order is looked at.
  let last: { readonly id: DecisionId; readonly decision: Decision } | null = null
  const mayBeUndone = undoable(reader)
  for (const [id, decision] of [...reader.ledger().decisions].reverse()) {
    const isLater = last === null || decision.order > last.decision.order
    if (isLater && mayBeUndone(id, decision)) last = { id, decision }
  }
  return last
}

/** Decisions that still hold and may be undone: those of closed rounds are sealed. */
function standing(reader: Reader): readonly (readonly [DecisionId, Decision])[] {
  const mayBeUndone = undoable(reader)
  return [...reader.ledger().decisions].filter(([id, decision]) => mayBeUndone(id, decision))
}

function undoable(reader: Reader): (id: DecisionId, decision: Decision) => boolean {
  const sealed = sealedOrder(reader.draft)
  return (id, decision) =>
    decision.order > sealed && decision.verdict !== 'reopened' && isStanding(reader, id, decision)
}

function reopenInParts(
  reader: Reader,
  taken: readonly (readonly [DecisionId, Decision])[],
  by: Decider,
  size: number,
): Parts {
  const pieces = taken.map(([, { suggestion, inserted, marks }]) => ({
    suggestion,
    pieces: { inserted, marks },
  }))
  return recordInParts(reader, pieces, 'reopened', by, size)
}

/** Paragraphs' ends and what has a value are replayed in the order of the decisions; words are there or not. */
function isOfWordsAlone({ inserted, deleted, pieces }: Entry): boolean {
  const isWithinParagraphs = !inserted.includes('\n') && !deleted.includes('\n')
  return isWithinParagraphs && pieces.marks.every(({ kind }) => kind === 'delete')
}

function byTime(a: Suggestion, b: Suggestion): number {
  return a.atMs - b.atMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Says after each part how many are done, and in the end the decision that names all of them; null where there was nothing. */
export type Parts = Generator<number, DecisionId | null>

function whole(parts: Parts): DecisionId | null {
  for (;;) {
    const { done, value } = parts.next()
    if (done === true) return value
  }
}

function* recordInParts(
  reader: Reader,
  all: readonly { readonly suggestion: SuggestionId; readonly pieces: Pieces }[],
  verdict: Verdict,
  by: Decider,
  size: number,
): Parts {
  const { doc, decisions } = reader.draft
  let batch: DecisionId | null = null
  for (let from = 0; from < all.length; from += size) {
    // Between two parts another page may have decided something.
    let order = highestOrder(reader)
    doc.transact(() => {
      for (const { suggestion, pieces } of all.slice(from, from + size)) {
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
    yield Math.min(from + size, all.length)
  }
  return batch
}

function highestOrder(reader: Reader): number {
  let highest = 0
  for (const { order } of reader.ledger().decisions.values()) highest = Math.max(highest, order)
  return highest
}
