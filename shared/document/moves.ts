import type { ParagraphId } from '../ids.ts'

/** What can be moved: a paragraph, or whatever else bears a paragraph's id. */
export interface Movable {
  readonly id: ParagraphId
  /** The paragraph it was cut from. It travels with that one if whoever moves it does not know of the cut. */
  readonly origin: ParagraphId | null
  /** Its end is not there: what it holds belongs to the next. */
  readonly isJoined: boolean
  /** The paragraph it was added after, when there had been moves already: with those it stays beside it. */
  readonly follows: Follows | null
}

export interface Follows {
  readonly paragraph: ParagraphId
  /** So it is with the moves of that paragraph, and after it, up to and including this order. */
  readonly upTo: number
}

export interface Move {
  readonly paragraph: ParagraphId
  /** Null: to the very beginning. */
  readonly after: ParagraphId | null
  /** What stood right before it when it was moved; null when nothing did. */
  readonly from: ParagraphId | null
  readonly order: number
}

/**
 * Replays moves, one after the other as given. Everybody who has the same list and the same
 * moves comes to the same order; nothing is ever left out or doubled. `onTaken` hears what goes
 * with each move.
 *
 * 1. With a paragraph goes what was cut from it, or joins it, since it was moved: all that
 *    stands between what was before it then (`from`) and itself and leads to it.
 * 2. A move after something that is not there, or after part of itself, is passed over.
 */
export function inMovedOrder<T, M extends Move>(
  list: readonly T[],
  moves: readonly M[],
  movableOf: (each: T) => Movable,
  onTaken: (taken: readonly ParagraphId[], move: M) => void = () => undefined,
): readonly T[] {
  if (moves.length === 0) return list
  const order = list.map((each) => ({ each, ...movableOf(each) }))
  for (const move of moves) {
    onTaken(
      replay(order, move).map(({ id }) => id),
      move,
    )
  }
  return order.map(({ each }) => each)
}

function replay(order: Movable[], move: Move): readonly Movable[] {
  const { paragraph, after, from, order: moment } = move
  const at = order.findIndex((each) => each.id === paragraph)
  if (at < 0) return []
  let first = at
  for (let before = order[first - 1]; before !== undefined; before = order[first - 1]) {
    const leads = before.isJoined || leadsTo(order, before, move)
    if (before.id === from || !leads) break
    first -= 1
  }
  const end = endOfFollowers(order, at, moment)
  const isWithin = order.slice(first, end).some((each) => each.id === after)
  if (isWithin || (after !== null && !order.some((each) => each.id === after))) return []
  const block = order.splice(first, end - first)
  const target = order.findIndex((each) => each.id === after)
  order.splice(target < 0 ? 0 : endOfFollowers(order, target, moment), 0, ...block)
  return block
}

/** Whether a part was cut from the paragraph that is moved, or added after such a part since. */
function leadsTo(order: readonly Movable[], part: Movable, move: Move): boolean {
  let source = sourceOf(part, move)
  for (let turn = 0; turn < order.length && source !== null; turn += 1) {
    if (source === move.paragraph) return true
    const next = source
    const found = next === move.from ? undefined : order.find((each) => each.id === next)
    source = found === undefined ? null : sourceOf(found, move)
  }
  return false
}

function sourceOf({ origin, follows }: Movable, { order: moment }: Move): ParagraphId | null {
  if (origin !== null) return origin
  return follows !== null && moment <= follows.upTo ? follows.paragraph : null
}

/** Where a paragraph ends with all that was added after it since the move of that moment. */
function endOfFollowers(order: readonly Movable[], at: number, moment: number): number {
  const ids = [order[at]?.id]
  let end = at + 1
  for (let next = order[end]; next !== undefined; next = order[end]) {
    const { id, follows } = next
    if (follows === null || moment > follows.upTo || !ids.includes(follows.paragraph)) break
    ids.push(id)
    end += 1
  }
  return end
}
