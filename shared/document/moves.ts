import type { ParagraphId } from '../ids.ts'
import { isSeen } from './goal.ts'
import type { Goal } from './goal.ts'

/** What can be moved: a paragraph, or whatever else bears a paragraph's id. */
export interface Movable {
  readonly id: ParagraphId
  /** The paragraph it was cut from. */
  readonly origin: ParagraphId | null
  /** The paragraph it was added after. */
  readonly follows: Follows | null
}

export interface Follows {
  readonly paragraph: ParagraphId
  /** Moves up to this order were known when it was added. Only for moves that do not say what they saw. */
  readonly upTo: number
}

export interface Move extends Goal {
  readonly paragraph: ParagraphId
  readonly order: number
}

/** What happens at once: by one decision, or once one pending suggestion is accepted. */
export interface Turn<M extends Move = Move> {
  /** Paragraphs whose ends go. What they hold belongs to what stands next. */
  readonly joins: readonly ParagraphId[]
  readonly moves: readonly M[]
}

/** One of the things that happen, and when: in the order of `order`, then of `by`. */
export type Happening<M extends Move = Move> = { readonly order: number; readonly by: string } & (
  | { readonly kind: 'join'; readonly paragraph: ParagraphId }
  | { readonly kind: 'move'; readonly move: M }
)

/** Of what comes at once all is in one turn. */
export function turnsOf<M extends Move>(happenings: readonly Happening<M>[]): readonly Turn<M>[] {
  const sorted = [...happenings].sort(
    (a, b) => a.order - b.order || (a.by < b.by ? -1 : a.by > b.by ? 1 : 0),
  )
  const turns: { joins: ParagraphId[]; moves: M[] }[] = []
  sorted.forEach((each, at) => {
    const before = sorted[at - 1]
    const isNew = before?.order !== each.order || before.by !== each.by
    if (isNew) turns.push({ joins: [], moves: [] })
    const turn = turns.at(-1)
    if (each.kind === 'join') turn?.joins.push(each.paragraph)
    else turn?.moves.push(each.move)
  })
  return turns
}

/**
 * Replays turns, one after the other as given. Everybody who has the same list and the same
 * turns comes to the same order; nothing is ever left out or doubled. `onTaken` hears what goes
 * with each move.
 *
 * 1. Each turn is about the text as the turns before have left it, and about nothing else. So the
 *    order with everything accepted is the order now, and what is pending replayed upon it.
 * 2. In a turn ends go first; then its moves are made, in the order in which they stand by then,
 *    but none before the one that moves its goal.
 * 3. A paragraph is moved whole, with all that has joined it by then; what is joined later joins
 *    where it stands then. One whose end is gone by then is none, and is not moved.
 * 4. With it goes what was cut from it or added after it and stands beside it, if whoever moved
 *    it did not see that.
 * 5. It comes to stand after its goal and what was added after that unseen; what was cut unseen
 *    from what stands next is still part of that. Where the goal's end is gone, before the
 *    paragraph that it is part of; where there is none, last, but before what was cut unseen from
 *    the words that have no end (moves that do not say what they saw: last).
 * 6. After a part of itself it is not moved.
 */
export function inMovedOrder<T, M extends Move>(
  list: readonly T[],
  turns: readonly Turn<M>[],
  movableOf: (each: T) => Movable,
  onTaken: (taken: readonly ParagraphId[], move: M) => void = () => undefined,
): readonly T[] {
  if (turns.every(({ moves }) => moves.length === 0)) return list
  const order = new Order(list.map((each) => ({ each, ...movableOf(each) })))
  for (const { joins, moves } of turns) {
    for (const paragraph of joins) order.gone.add(paragraph)
    for (const move of order.asTheyStand(moves)) onTaken(order.replay(move), move)
  }
  return order.list.map(({ each }) => each)
}

/** From one place of the list to before another. */
interface Block {
  readonly start: number
  readonly end: number
}

/** Paragraphs of several parts: up to one whose end is there. Only whole ones are ever moved. */
class Order<T extends Movable> {
  readonly gone = new Set<ParagraphId>()

  constructor(readonly list: T[]) {}

  asTheyStand<M extends Move>(moves: readonly M[]): readonly M[] {
    if (moves.length < 2) return moves
    const places = new Map(this.list.map(({ id }, at) => [id, at]))
    const placeOf = ({ paragraph }: Move) => places.get(paragraph) ?? -1
    const left = [...moves].sort((a, b) => placeOf(a) - placeOf(b))
    const sorted: M[] = []
    while (left.length > 0) {
      const free = left.findIndex(({ after }) => left.every(({ paragraph }) => paragraph !== after))
      sorted.push(...left.splice(Math.max(0, free), 1))
    }
    return sorted
  }

  replay(move: Move): readonly ParagraphId[] {
    const { paragraph, after } = move
    const at = this.indexOf(paragraph)
    if (at < 0 || this.gone.has(paragraph)) return []
    const block = this.taken(at, move)
    if (this.idsOf(block).includes(after)) return []
    const parts = this.list.splice(block.start, block.end - block.start)
    this.list.splice(this.placeAfter(after, move), 0, ...parts)
    return parts.map(({ id }) => id)
  }

  private indexOf(paragraph: ParagraphId | null): number {
    return paragraph === null ? -1 : this.list.findIndex(({ id }) => id === paragraph)
  }

  private idsOf({ start, end }: Block): readonly (ParagraphId | null)[] {
    return this.list.slice(start, end).map(({ id }) => id)
  }

  /** The paragraph that a part belongs to. */
  private around(at: number): Block {
    let [start, end] = [at, at + 1]
    while (start > 0 && this.isGone(start - 1)) start -= 1
    while (end < this.list.length && this.isGone(end - 1)) end += 1
    return { start, end }
  }

  private isGone(at: number): boolean {
    const part = this.list[at]
    return part !== undefined && this.gone.has(part.id)
  }

  private taken(at: number, move: Move): Block {
    const own = this.around(at)
    return { start: this.startOfCut(own, move), end: this.endOfAdded(own, move) }
  }

  /** Where a paragraph begins with the ones right before it that were cut from it unseen. */
  private startOfCut(own: Block, move: Move): number {
    let { start } = own
    const isOld = move.seen === undefined
    if (isOld && this.idsOf(own).includes(move.from)) return start
    while (start > 0) {
      const before = this.around(start - 1)
      const isSeen = isOld && this.idsOf(before).includes(move.from)
      if (isSeen || !this.leadsTo(own, before, move)) break
      start = before.start
    }
    return start
  }

  /** Whether a paragraph was cut from another, or added after such a one. */
  private leadsTo(own: Block, part: Block, move: Move): boolean {
    const goal = this.idsOf(own)
    let last = this.list[part.end - 1]
    for (let turn = 0; turn < this.list.length && last !== undefined; turn += 1) {
      if (isSeen(last.id, move)) return false
      const source = last.origin ?? (isAddedUnseen(last, move) ? last.follows.paragraph : null)
      if (goal.includes(source)) return true
      const at = move.seen === undefined && source === move.from ? -1 : this.indexOf(source)
      last = at < 0 ? undefined : this.list[this.around(at).end - 1]
    }
    return false
  }

  /** Where a paragraph ends with the ones right after it that were added there unseen. */
  private endOfAdded(own: Block, move: Move): number {
    const ids = [...this.idsOf(own)]
    let { end } = own
    while (end < this.list.length) {
      const next = this.uncut(this.around(end), move)
      const last = this.list[next.end - 1]
      if (last === undefined || this.gone.has(last.id) || !isAddedUnseen(last, move)) break
      if (!ids.includes(last.follows.paragraph) || this.isOfSeen(last, move)) break
      ids.push(...this.idsOf(next))
      end = next.end
    }
    return end
  }

  /** A paragraph with the one that it was cut from unseen, if that stands right after it still. */
  private uncut(part: Block, move: Move): Block {
    let { end } = part
    for (let turn = 0; turn < this.list.length; turn += 1) {
      const last = this.list[end - 1]
      const at = last === undefined || isSeen(last.id, move) ? -1 : this.indexOf(last.origin)
      if (at < end) break
      const whole = this.around(at)
      if (this.startOfCut(whole, move) > part.start) break
      end = whole.end
    }
    return { start: part.start, end }
  }

  /** Whether a paragraph was cut from one that was seen: it stands for the beginning of that one. */
  private isOfSeen({ origin }: Movable, move: Move): boolean {
    let source = origin
    for (let turn = 0; turn < this.list.length && source !== null; turn += 1) {
      const at = this.indexOf(source)
      const whole = at < 0 ? undefined : this.list[this.around(at).end - 1]
      if (isSeen(source, move) || (whole !== undefined && isSeen(whole.id, move))) return true
      source = whole?.origin ?? null
    }
    return false
  }

  private placeAfter(after: ParagraphId | null, move: Move): number {
    if (after === null) return 0
    const at = this.indexOf(after)
    const own = at < 0 ? null : this.around(at)
    if (own === null || (this.isGone(own.end - 1) && move.seen === undefined)) {
      return this.list.findLastIndex(({ id }) => !this.gone.has(id)) + 1
    }
    return this.isGone(at) ? this.startOfCut(own, move) : this.endOfAdded(own, move)
  }
}

type Added = Movable & { readonly follows: Follows }

/** Of moves that do not say what they saw the paragraph itself says which ones it was added later than. */
function isAddedUnseen(part: Movable, move: Move): part is Added {
  if (part.follows === null) return false
  return move.seen === undefined ? move.order <= part.follows.upTo : !isSeen(part.id, move)
}
