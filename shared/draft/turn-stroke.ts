import { stretchesOf } from './atoms.ts'
import { grow } from './erase.ts'
import type { Hand, MarkChange, Stroke } from './hand.ts'
import { NO_RANGES, addRanges, eachRange, intersectRanges, subtractRanges } from './ranges.ts'
import type { Ranges } from './ranges.ts'
import type { Mark } from './records.ts'
import { settledRanges } from './settled-marks.ts'

/** What of a stroke still shows; null where nothing does. */
export function toTakeBack(hand: Hand, { inserted, marked }: Stroke): Stroke | null {
  const { layers } = hand.reader.ledger()
  const pending = inserted.map(({ suggestion, ranges }) => {
    const still = [...eachRange(ranges)].flatMap(({ client, clock, length }) =>
      stretchesOf(layers, { client, clock }, length)
        .filter(({ standing }) => standing.insertion === suggestion)
        .map((stretch): Ranges => [client, stretch.clock, stretch.end - stretch.clock]),
    )
    return { suggestion, ranges: still.reduce(addRanges, NO_RANGES) }
  })
  const left = pending.filter(({ ranges }) => ranges.length > 0)
  const changes = marked
    .map((change) => undecidedPart(hand, change))
    .filter((change) => change !== null)
    .filter((change) => isInForce(hand, change))
  return left.length + changes.length === 0 ? null : { inserted: left, marked: changes }
}

/** Looks once more: between two parts the chair may have decided. Only within a stroke, here and below. */
export function takeBack(hand: Hand, stroke: Stroke): void {
  const left = toTakeBack(hand, stroke)
  if (left === null) return
  for (const { suggestion, ranges } of left.inserted) grow(hand, 'withdraw', suggestion, ranges)
  for (const { id, before, after } of left.marked) turnMark(hand, id, after, before)
}

export function doAgain(hand: Hand, { inserted, marked }: Stroke): void {
  for (const { suggestion, ranges } of inserted) {
    for (const [id, mark] of hand.marksOf(suggestion)) {
      if (mark.kind !== 'withdraw') continue
      const less = subtractRanges(mark.ranges, ranges)
      if (less.length !== mark.ranges.length || less.some((n, at) => n !== mark.ranges[at])) {
        hand.mark(id, { ...mark, ranges: less })
      }
    }
  }
  for (const change of marked) {
    const left = undecidedPart(hand, change)
    if (left !== null) turnMark(hand, left.id, left.before, left.after)
  }
}

/**
 * A change without what was decided on it; null where that is all of it. Lifted, it would not come
 * back with its suggestion when the decision is undone, and of a replacement one half would; done again
 * over what came after it, a level that nobody decided on would.
 */
function undecidedPart(hand: Hand, change: MarkChange): MarkChange | null {
  const { id, before, after } = change
  const { layers } = hand.reader.ledger()
  if (isOfEnd(after)) {
    const ends = after.ranges.length > 0 ? after.ranges : (before?.ranges ?? NO_RANGES)
    return settledRanges(layers, id, ends).length > 0 ? null : change
  }
  const added = subtractRanges(after.ranges, before?.ranges ?? NO_RANGES)
  const settled = settledRanges(layers, id, added)
  return { ...change, after: { ...after, ranges: subtractRanges(after.ranges, settled) } }
}

/** Whether a change still shows: a mark that was taken back otherwise does not. */
function isInForce(hand: Hand, { id, before, after }: MarkChange): boolean {
  const now = hand.reader.ledger().marks.get(id)
  if (now === undefined) return false
  const added = subtractRanges(after.ranges, before?.ranges ?? NO_RANGES)
  const removed = subtractRanges(before?.ranges ?? NO_RANGES, after.ranges)
  if (isOfEnd(after)) return true
  return intersectRanges(now.ranges, added).length > 0 || removed.length > 0
}

/** Turns the part of a mark that a change made from one state to the other, and leaves what came since. */
function turnMark(hand: Hand, id: MarkChange['id'], from: Mark | null, to: Mark | null): void {
  const like = to ?? from
  // The stroke may have written it already: one's words that were replaced, and those that replaced them.
  const now = like === null ? undefined : hand.marksOf(like.suggestion).get(id)
  if (now === undefined || like === null) return
  const added = subtractRanges(to?.ranges ?? NO_RANGES, from?.ranges ?? NO_RANGES)
  const removed = subtractRanges(from?.ranges ?? NO_RANGES, to?.ranges ?? NO_RANGES)
  const ranges = addRanges(subtractRanges(now.ranges, removed), added)
  hand.mark(id, isOfEnd(like) ? { ...like, ranges: to?.ranges ?? [] } : { ...now, ranges })
}

/** Such a mark is written anew with another value, not with other ranges. */
function isOfEnd({ kind }: Mark): boolean {
  return kind === 'props' || kind === 'move'
}
