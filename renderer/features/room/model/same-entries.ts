import type { Entry } from '../../../../shared/draft/entry.ts'
import type { Ranges } from '../../../../shared/draft/ranges.ts'

/**
 * Keeps the object of every entry that says the same as before, so that `===` tells which rows
 * must be drawn anew; the list itself where nothing changed.
 */
export function keepSame(before: readonly Entry[], after: readonly Entry[]): readonly Entry[] {
  // Long lists mostly hold the very objects of before: only the others are looked up by name.
  const olds = new Set(before)
  if (!after.every((entry) => olds.has(entry))) return keepEach(before, after, olds)
  const isAll = after.length === before.length && after.every((entry, at) => entry === before[at])
  return isAll ? before : after
}

function keepEach(
  before: readonly Entry[],
  after: readonly Entry[],
  olds: ReadonlySet<Entry>,
): readonly Entry[] {
  const news = new Set(after)
  const gone = before.filter((entry) => !news.has(entry))
  const known = new Map(gone.map((entry) => [keyOf(entry), entry]))
  const kept = after.map((entry) => {
    if (olds.has(entry)) return entry
    const old = known.get(keyOf(entry))
    return old !== undefined && isSameEntry(old, entry) ? old : entry
  })
  const isAll = kept.length === before.length && kept.every((entry, at) => entry === before[at])
  return isAll ? before : kept
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
