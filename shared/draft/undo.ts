import type { SuggestionId } from '../ids.ts'
import type { Anchor, Place } from './anchors.ts'
import { placeOf } from './anchors.ts'
import type { Hand, Inserted, MarkChange, Stroke } from './hand.ts'
import { nextClock } from './items.ts'
import { NO_RANGES, addRanges } from './ranges.ts'
import { doAgain, takeBack, toTakeBack } from './turn-stroke.ts'

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
  readonly undoInParts: (size: number) => Turning
  readonly redoInParts: (size: number) => Turning
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

/**
 * A step that is taken back, or done again, in parts of so many suggestions, each of them a transaction; where
 * it replaced one's own words under another suggestion, in one.
 * What is asked of it next is the next part; it says how many are done, and in the end where the caret belongs.
 * Whoever writes, undoes or redoes before the end does the rest first, so that steps keep their order.
 */
export interface Turning {
  /** Suggestions; none where there is nothing to turn. */
  readonly total: number
  readonly parts: Generator<number, Place | null>
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

  /** What is not done yet of the step that is being turned. */
  let rest: Turning['parts'] | null = null
  const finish = () => {
    const parts = rest
    rest = null
    while (parts?.next().done === false);
  }

  const begin = (way: Way, size: number): Turning => {
    finish()
    const { from, to, leftOf } = way
    for (;;) {
      const step = from.at(-1)
      if (step === undefined) return { total: 0, parts: turn(way, null, []) }
      const left = leftOf(step.stroke)
      if (left === null) {
        from.pop()
        to.push(written(step))
        continue
      }
      const all = bySuggestion(left)
      rest = turn(way, step, partsOf(all, all.some(isOfWordsReplaced) ? Infinity : size))
      return { total: all.length, parts: rest }
    }
  }

  function* turn(
    { from, to, apply, caretOf }: Way,
    step: Step | null,
    parts: readonly (readonly Stroke[])[],
  ): Turning['parts'] {
    lastMs = -Infinity
    if (step === null) return null
    let count = 0
    for (const part of parts) {
      hand.stroke(() => part.forEach(apply))
      count += part.length
      yield count
    }
    rest = null
    from.pop()
    to.push(written(step))
    const anchor = caretOf(step)
    return anchor === null ? null : placeOf(hand.reader, anchor)
  }

  const back: Way = {
    ...{ from: done, to: undone, caretOf: ({ before }) => before },
    leftOf: (stroke) => toTakeBack(hand, stroke),
    apply: (stroke) => takeBack(hand, stroke),
  }
  const again: Way = {
    ...{ from: undone, to: done, caretOf: ({ after }) => after },
    leftOf: (stroke) => stroke,
    apply: (stroke) => doAgain(hand, stroke),
  }

  return {
    push(step, joins = false) {
      const { inserted, marked } = step.stroke
      if (inserted.length === 0 && marked.length === 0) return
      finish()
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
    undo: () => whole(begin(back, Infinity)),
    redo: () => whole(begin(again, Infinity)),
    undoInParts: (size) => begin(back, size),
    redoInParts: (size) => begin(again, size),
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
    lastClock: () =>
      done.findLast(({ stroke }) => toTakeBack(hand, stroke) !== null)?.clock ?? null,
    redoClock: () => undone.at(-1)?.clock ?? newest,
  }
}

/** One of both ways through the steps. */
interface Way {
  readonly from: Done[]
  readonly to: Done[]
  /** What of a stroke there is to turn; null where nothing is. */
  readonly leftOf: (stroke: Stroke) => Stroke | null
  readonly apply: (stroke: Stroke) => void
  readonly caretOf: (step: Step) => Anchor | null
}

function whole({ parts }: Turning): Place | null {
  for (;;) {
    const { done, value } = parts.next()
    if (done === true) return value
  }
}

/** What a stroke did of each suggestion. */
function bySuggestion({ inserted, marked }: Stroke): readonly Stroke[] {
  const strokes = new Map<SuggestionId, { inserted: Inserted[]; marked: MarkChange[] }>()
  const of = (id: SuggestionId) => {
    const stroke = strokes.get(id) ?? { inserted: [], marked: [] }
    strokes.set(id, stroke)
    return stroke
  }
  for (const each of inserted) of(each.suggestion).inserted.push(each)
  for (const each of marked) of(each.after.suggestion).marked.push(each)
  return [...strokes.values()]
}

/**
 * Whether it only takes one's own words back, which a suggestion beside it may have put others for: turned in
 * another part than these, both would be gone until then, or stand. All else depends on nothing of another.
 */
function isOfWordsReplaced({ inserted, marked }: Stroke): boolean {
  return inserted.length === 0 && marked.some(({ after }) => after.kind === 'withdraw')
}

function partsOf(all: readonly Stroke[], size: number): readonly (readonly Stroke[])[] {
  const parts: (readonly Stroke[])[] = []
  for (let at = 0; at < all.length; at += size) parts.push(all.slice(at, at + size))
  return parts
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
