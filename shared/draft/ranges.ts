/**
 * Items of the body, named by who inserted them and never by position: `[client, clock, length]`
 * triples, flat. Lengths count Yjs clocks, which are UTF-16 code units for text and 1 for an embed.
 */
export type Ranges = readonly number[]

export interface Range {
  readonly client: number
  readonly clock: number
  readonly length: number
}

export const NO_RANGES: Ranges = []

/** More than all stretches of the longest draft that many have typed in. What names more is no range list. */
const MAX_RANGES = 100_000

/** What is no flat list of triples of whole, positive numbers is not a range list. Tidy, whatever was stored. */
export function parseRanges(value: unknown): Ranges | null {
  if (!Array.isArray(value) || value.length % 3 !== 0 || value.length > 3 * MAX_RANGES) return null
  if (!value.every((each): each is number => Number.isSafeInteger(each) && each >= 0)) return null
  if (!value.every((each, at) => at % 3 !== 2 || each > 0)) return null
  return isTidy(value) ? value : addRanges(value, NO_RANGES)
}

export function* eachRange(ranges: Ranges): Generator<Range> {
  for (let at = 0; at + 2 < ranges.length; at += 3) {
    yield { client: ranges[at] ?? 0, clock: ranges[at + 1] ?? 0, length: ranges[at + 2] ?? 0 }
  }
}

/** Both, without naming an item twice; sorted by client and clock, neighbours in one triple. */
export function addRanges(ranges: Ranges, more: Ranges): Ranges {
  const sorted = [...eachRange(ranges), ...eachRange(more)].sort(
    (a, b) => a.client - b.client || a.clock - b.clock,
  )
  const sum: number[] = []
  for (const { client, clock, length } of sorted) {
    const at = sum.length - 3
    const end = (sum[at + 1] ?? 0) + (sum[at + 2] ?? 0)
    if (at >= 0 && sum[at] === client && clock <= end) {
      sum[at + 2] = Math.max(end, clock + length) - (sum[at + 1] ?? 0)
    } else {
      sum.push(client, clock, length)
    }
  }
  return sum
}

/** The ranges without the items that `less` names. In about the time of sorting both. */
export function subtractRanges(ranges: Ranges, less: Ranges): Ranges {
  const rest: number[] = []
  const holes = [...eachRange(addRanges(less, NO_RANGES))]
  for (const range of eachRange(ranges)) {
    let from = range.clock
    const end = range.clock + range.length
    for (let at = firstHole(holes, range); at < holes.length; at += 1) {
      const hole = holes[at]
      if (hole?.client !== range.client || hole.clock >= end) break
      if (hole.clock > from) rest.push(range.client, from, hole.clock - from)
      from = Math.max(from, hole.clock + hole.length)
    }
    if (from < end) rest.push(range.client, from, end - from)
  }
  return rest
}

/** The items that both name. */
export function intersectRanges(ranges: Ranges, others: Ranges): Ranges {
  return subtractRanges(ranges, subtractRanges(ranges, others))
}

export function rangesInclude(ranges: Ranges, client: number, clock: number): boolean {
  for (const range of eachRange(ranges)) {
    if (range.client === client && clock >= range.clock && clock < range.clock + range.length)
      return true
  }
  return false
}

/** Whether each item is named once, in order, and neighbours in one triple: as `addRanges` leaves them. */
function isTidy(ranges: Ranges): boolean {
  for (let at = 3; at + 2 < ranges.length; at += 3) {
    const [client, next] = [ranges[at - 3] ?? 0, ranges[at] ?? 0]
    const end = (ranges[at - 2] ?? 0) + (ranges[at - 1] ?? 0)
    if (next < client || (next === client && (ranges[at + 1] ?? 0) <= end)) return false
  }
  return true
}

/** The first of sorted, disjoint ranges that reaches beyond the start of another. By halving. */
function firstHole(holes: readonly Range[], { client, clock }: Range): number {
  let low = 0
  let high = holes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const hole = holes[middle]
    const isBefore =
      hole !== undefined &&
      (hole.client < client || (hole.client === client && hole.clock + hole.length <= clock))
    if (isBefore) low = middle + 1
    else high = middle
  }
  return low
}
