import * as Y from 'yjs'
import { fieldsOf } from './fields.ts'
import type { Ranges } from './ranges.ts'
import { NO_RANGES, addRanges, parseRanges, subtractRanges } from './ranges.ts'
import type { Mark } from './records.ts'
import { parseMark } from './records.ts'

/**
 * A mark that is written anew stands in the place of the one before. Two of one country may do that
 * at once, each over what it saw, and Yjs keeps one of both: so each also says what it adds and
 * what it takes out, and who reads does the one after the other, in the order that Yjs has them in.
 *
 * 1. As long as each was written over the one before it, the last says all by itself.
 * 2. From the first on that was not, each counts for what it adds and takes out. What does not say
 *    that, as in older drafts, counts as it is.
 * 3. Only of marks that lie over words: of one that says what an end becomes the last holds.
 */
export interface Rewriting {
  readonly more: Ranges
  readonly less: Ranges
}

/** The stored form of a mark with these ranges; `before` are those it is written over, null for a new one. */
export function storedMark(mark: Mark, ranges: Ranges, before: Ranges | null): object {
  if (before === null || !liesOverWords(mark)) return { ...mark, ranges }
  const more = subtractRanges(ranges, before)
  const less = subtractRanges(before, ranges)
  const isAnyMore = more.length > 0
  // That nothing changes is said, too.
  return {
    ...mark,
    ranges,
    ...(isAnyMore && { more }),
    ...((less.length > 0 || !isAnyMore) && { less }),
  }
}

/** What a stored mark says that it changes; null where it does not say, `unsound` where that cannot be read. */
export function parseRewriting(value: unknown): Rewriting | 'unsound' | null {
  const { more, less } = fieldsOf(value)
  if (more === undefined && less === undefined) return null
  const [added, gone] = [more, less].map((each) => parseRanges(each ?? NO_RANGES))
  return added && gone ? { more: added, less: gone } : 'unsound'
}

/** A mark as all have written it. Null for what is none. */
export function readMark(marks: Y.Map<unknown>, key: string): Mark | null {
  const mark = parseMark(marks.get(key))
  const last = marks._map.get(key)
  const fork = last === undefined ? null : firstApart(last)
  if (mark === null || fork === null || !liesOverWords(mark)) return mark
  let ranges = parseMark(valuesOf(fork.left).at(-1))?.ranges ?? NO_RANGES
  for (let item: Y.Item | null = fork; item !== null; item = item.right) {
    for (const value of valuesOf(item)) ranges = rewritten(ranges, value)
  }
  return { ...mark, ranges }
}

function rewritten(ranges: Ranges, value: unknown): Ranges {
  const change = parseRewriting(value)
  if (change === null || change === 'unsound') return parseMark(value)?.ranges ?? ranges
  return addRanges(subtractRanges(ranges, change.less), change.more)
}

/** The first that was not written over the one before it. */
function firstApart(last: Y.Item): Y.Item | null {
  let fork: Y.Item | null = null
  for (let item = last; item.left !== null; item = item.left) {
    const { client, clock } = item.left.lastId
    if (item.origin?.client !== client || item.origin.clock !== clock) fork = item
  }
  return fork
}

function liesOverWords({ kind }: Mark): boolean {
  return kind === 'delete' || kind === 'withdraw' || kind === 'format'
}

/** Yjs makes one item of several that a client wrote one right after the other. */
function valuesOf(item: Y.Item | null): readonly unknown[] {
  return item?.content instanceof Y.ContentAny ? item.content.arr : []
}
