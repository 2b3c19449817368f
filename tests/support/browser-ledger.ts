import type * as Y from 'yjs'
import { commentsIn } from '../../shared/draft/comments.ts'
import { openDraft } from '../../shared/draft/draft.ts'
import { parseDecision, parseSuggestion } from '../../shared/draft/records.ts'
import { parseSupport } from '../../shared/draft/support.ts'
import { addLetters } from '../properties/letters.ts'
import type { Letters } from '../properties/letters.ts'
import type { Party } from '../../shared/meeting/party.ts'

/** What the outside knows of a run in browsers. */
export interface Ledger {
  readonly letters: Letters
  /** What was ordered by keys and buttons, and how often. */
  readonly orders: Record<Order, number>
  /** Pages that were loaded anew, and wrote on. */
  reloads: number
  readonly story: string[]
}

/** Of supports those that were not taken off again. Of those who spoke, whether anybody did. */
export type Order =
  'accepted' | 'rejected' | 'undone' | 'rounds' | 'supports' | 'comments' | 'hasSpoken'

const NO_ORDERS: Readonly<Record<Order, number>> = {
  ...{ accepted: 0, rejected: 0, undone: 0, rounds: 0, supports: 0, comments: 0, hasSpoken: 0 },
}

export function newLedger(): Ledger {
  return { letters: new Map(), orders: { ...NO_ORDERS }, reloads: 0, story: [] }
}

export function countTyped({ letters }: Ledger, party: Party, text: string): void {
  addLetters(letters, party, text)
}

/** What a draft says was ordered. */
export function ordersIn(doc: Y.Doc): Record<Order, number> {
  const { decisions, rounds, supports, suggestions, ...rest } = openDraft(doc)
  const decided = [...decisions.values()].map(parseDecision)
  const ofVerdict = (verdict: string) => decided.filter((each) => each?.verdict === verdict)
  const turned = [...supports.values()].map((each) => (parseSupport(each)?.isOn === true ? 1 : -1))
  const proposed = [...suggestions.entries()].map(([key, each]) => parseSuggestion(key, each))
  const threads = [...commentsIn({ decisions, rounds, supports, suggestions, ...rest })]
  return {
    accepted: ofVerdict('accepted').length,
    rejected: ofVerdict('rejected').length,
    // Those taken back in one go name the first of them.
    undone: ofVerdict('reopened').filter((each) => each?.batch === null).length,
    rounds: rounds.size,
    supports: turned.reduce((sum, by) => sum + by, 0),
    comments: threads.length,
    hasSpoken: proposed.some((each) => each?.party === 'CAN' && each.by === 'PPT') ? 1 : 0,
  }
}
