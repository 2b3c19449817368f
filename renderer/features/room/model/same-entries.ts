import type { Entry } from '../../../../shared/draft/entry.ts'
import type { Ranges } from '../../../../shared/draft/ranges.ts'

/**
 * Keeps the object of every entry that says the same as before, so that `===` tells which rows
 * must be drawn anew; the list itself where nothing changed.
 */
export function keepSame(before: readonly Entry[], after: readonly Entry[]): readonly Entry[] {
  // Long lists mostly hold the very objects of before: only those between are looked up by name.
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  if (head + tail === before.length && head + tail === after.length) return before
  const kept = keepEach(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  )
  const isAll =
    after.length === before.length && kept.every((entry, at) => entry === before[head + at])
  if (isAll) return before
  return [...after.slice(0, head), ...kept, ...after.slice(after.length - tail)]
}

/** None of these stands in the lists around them. */
function keepEach(before: readonly Entry[], after: readonly Entry[]): readonly Entry[] {
  const [olds, news] = [new Set(before), new Set(after)]
  const gone = before.filter((entry) => !news.has(entry))
  if (gone.length === 0) return after
  const known = new Map(gone.map((entry) => [keyOf(entry), entry]))
  return after.map((entry) => {
    if (olds.has(entry)) return entry
    const old = known.get(keyOf(entry))
    return old !== undefined && isSameEntry(old, entry) ? old : entry
  })
}

/** Tells whether two entries show the same. */
export function isSameEntry(one: Entry, other: Entry): boolean {
  const isSameHeld = one.holds.join() === other.holds.join()
  return isSameSupport(one, other) && isSameHeld && isSameProposal(one, other)
}

/** Whether they propose the same, whoever stands by it: the same words, and exactly which. */
export function isSameProposal(one: Entry, other: Entry): boolean {
  return (
    one.suggestion.id === other.suggestion.id &&
    one.state === other.state &&
    one.kind === other.kind &&
    one.paragraph === other.paragraph &&
    one.inserted === other.inserted &&
    one.deleted === other.deleted &&
    one.restyled === other.restyled &&
    isSamePieces(one, other)
  )
}

function isSameSupport({ suggestion: one }: Entry, { suggestion: other }: Entry): boolean {
  return one === other || one.supporters?.join() === other.supporters?.join()
}

function isSamePieces({ pieces: one }: Entry, { pieces: other }: Entry): boolean {
  return (
    isSameRanges(one.inserted, other.inserted) &&
    one.marks.length === other.marks.length &&
    one.marks.every((mark, at) => {
      const match = other.marks[at]
      if (match === mark) return true
      return (
        match !== undefined &&
        match.id === mark.id &&
        isSameRanges(match.ranges, mark.ranges) &&
        JSON.stringify(match) === JSON.stringify(mark)
      )
    })
  )
}

function isSameRanges(one: Ranges, other: Ranges): boolean {
  return (
    one === other || (one.length === other.length && one.every((each, at) => each === other[at]))
  )
}

function keyOf({ suggestion, state, decision }: Entry): string {
  return `${suggestion.id} ${state} ${decision ?? ''}`
}
