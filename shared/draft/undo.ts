import type { Anchor, Place } from './anchors.ts'
import { placeOf } from './anchors.ts'
import { stretchesOf } from './atoms.ts'
import { grow } from './erase.ts'
import type { Hand, MarkChange, Stroke } from './hand.ts'
import { nextClock } from './items.ts'
import { NO_RANGES, addRanges, eachRange, intersectRanges, subtractRanges } from './ranges.ts'
import type { Ranges } from './ranges.ts'
import type { Mark } from './records.ts'
import { settledRanges } from './settled-marks.ts'

/** One stroke, or several that people take for one, and the caret around it. */
export interface Step {
  readonly kind: 'typing' | 'erasing' | 'other'
  readonly stroke: Stroke
  readonly before: Anchor | null
  readonly after: Anchor | null
}

export interface Undo {
  /** With `joins` it is one step with the one before it, whatever they are. */
  readonly push: (step: Step, joins?: boolean) => void
  readonly undo: () => Place | null
  readonly redo: () => Place | null
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
  /**
   * The page's next clock when the step that `undo` takes back next had been written: what the page wrote
   * from there on came after it. Null where there is none.
   */
  readonly lastClock: () => number | null
  /**
   * The page's next clock when the step that `redo` does again next had been taken back; where there is none,
   * when the last one was newly done. What the page took back from there on is done again before it. Null
   * where nothing was done.
   */
  readonly redoClock: () => number | null
}

/** A step, and the page's next clock once it was written. */
interface Done extends Step {
  readonly clock: number
}

/** Strokes this far apart are two steps. */
const PAUSE_MS = 1200

/**
 * One's own undo. It sets and clears one's own marks and nothing else: words are taken back by
 * withdrawing them and come again by ending that. What was decided meanwhile stays decided.
 */
export function createUndo(hand: Hand): Undo {
  const done: Done[] = []
  const undone: Done[] = []
  let lastMs = -Infinity
  let newest: number | null = null

  const written = (step: Step): Done => ({ ...step, clock: nextClock(hand.reader.draft.doc) })

  const turn = (from: Done[], to: Done[], apply: (step: Step) => boolean): Place | null => {
    for (;;) {
      const step = from.pop()
      if (step === undefined) return null
      const hadEffect = apply(step)
      to.push(written(step))
      lastMs = -Infinity
      if (!hadEffect) continue
      const anchor = from === done ? step.before : step.after
      return anchor === null ? null : placeOf(hand.reader, anchor)
    }
  }

  return {
    push(step, joins = false) {
      const { inserted, marked } = step.stroke
      if (inserted.length === 0 && marked.length === 0) return
      const last = done.at(-1)
      const nowMs = hand.nowMs()
      const goesOn =
        last !== undefined &&
        undone.length === 0 &&
        (joins || (nowMs - lastMs < PAUSE_MS && follows(last, step)))
      if (goesOn) done[done.length - 1] = written(joinSteps(last, step))
      else done.push(written(step))
      undone.length = 0
      newest = done.at(-1)?.clock ?? null
      lastMs = nowMs
    },
    undo: () => turn(done, undone, (step) => takeBack(hand, step.stroke)),
    redo: () => turn(undone, done, (step) => doAgain(hand, step.stroke)),
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
    lastClock: () =>
      done.findLast(({ stroke }) => toTakeBack(hand, stroke) !== null)?.clock ?? null,
    redoClock: () => undone.at(-1)?.clock ?? newest,
  }
}

function follows(last: Step, step: Step): boolean {
  if (last.kind !== step.kind || step.kind === 'other') return false
  return step.kind === 'erasing' || JSON.stringify(last.after) === JSON.stringify(step.before)
}

function joinSteps(last: Step, step: Step): Step {
  const marks = new Map(last.stroke.marked.map((change) => [change.id, change]))
  for (const change of step.stroke.marked) {
    const first = marks.get(change.id)
    marks.set(change.id, first === undefined ? change : { ...change, before: first.before })
  }
  const inserted = new Map(last.stroke.inserted.map((each) => [each.suggestion, each.ranges]))
  for (const { suggestion, ranges } of step.stroke.inserted) {
    inserted.set(suggestion, addRanges(inserted.get(suggestion) ?? NO_RANGES, ranges))
  }
  return {
    kind: step.kind,
    stroke: {
      inserted: [...inserted].map(([suggestion, ranges]) => ({ suggestion, ranges })),
      marked: [...marks.values()],
    },
    before: last.before,
    after: step.after,
  }
}

/** What of a stroke still shows; null where nothing does. */
function toTakeBack(hand: Hand, { inserted, marked }: Stroke): Stroke | null {
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

function takeBack(hand: Hand, stroke: Stroke): boolean {
  const left = toTakeBack(hand, stroke)
  if (left === null) return false
  hand.stroke(() => {
    for (const { suggestion, ranges } of left.inserted) grow(hand, 'withdraw', suggestion, ranges)
    for (const { id, before, after } of left.marked) turnMark(hand, id, after, before)
  })
  return true
}

function doAgain(hand: Hand, { inserted, marked }: Stroke): boolean {
  hand.stroke(() => {
    for (const { suggestion, ranges } of inserted) {
      for (const [id, mark] of hand.marksOf(suggestion)) {
        if (mark.kind !== 'withdraw') continue
        const less = subtractRanges(mark.ranges, ranges)
        if (less.length !== mark.ranges.length || less.some((n, at) => n !== mark.ranges[at])) {
          hand.mark(id, { ...mark, ranges: less })
        }
      }
    }
    for (const { id, before, after } of marked) turnMark(hand, id, before, after)
  })
  return inserted.length + marked.length > 0
}

/**
 * A change without what was decided on it; null where that is all of it. Lifted, it would not come
 * back with its suggestion when the decision is undone, and of a replacement one half would.
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
