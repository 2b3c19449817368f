import { eachRange } from './ranges.ts'
import type { Range, Ranges } from './ranges.ts'

/** Something that lies over items: a mark, or a decision on one. */
export interface Overlap<T> {
  readonly clock: number
  readonly end: number
  readonly value: T
}

interface Lane<T> {
  /** Sorted by clock. */
  spans: Overlap<T>[]
  /** `reach[i]` is the furthest end among `spans[0..i]`: where a search backwards may stop. */
  readonly reach: number[]
}

/**
 * Finds what lies over an item, in about the time of a binary search. Ranges may overlap, name
 * items that have not arrived, and be absurdly long: nothing here grows with their length.
 */
export class Overlay<T> {
  private readonly lanes = new Map<number, Lane<T>>()

  add(ranges: Ranges, value: T): void {
    for (const [client, fresh] of byClient(ranges)) {
      const lane = this.lanes.get(client) ?? { spans: [], reach: [] }
      this.lanes.set(client, lane)
      const spans = fresh.map(({ clock, length }) => ({ clock, end: clock + length, value }))
      if (spans.length <= FEW) for (const span of spans) insert(lane, span)
      else {
        lane.spans = lane.spans.concat(spans).sort((a, b) => a.clock - b.clock)
        measureReach(lane)
      }
    }
  }

  /** Takes away what was added with these very ranges and this very value. */
  remove(ranges: Ranges, value: T): void {
    for (const [client, gone] of byClient(ranges)) {
      const lane = this.lanes.get(client)
      if (lane === undefined) continue
      if (gone.length <= FEW) for (const { clock } of gone) removeAt(lane, clock, value)
      else {
        const clocks = new Set(gone.map(({ clock }) => clock))
        lane.spans = lane.spans.filter((span) => span.value !== value || !clocks.has(span.clock))
        lane.reach.length = lane.spans.length
        measureReach(lane)
      }
    }
  }

  /** All that touches `[clock, clock + length)` of a client's items, in no promised order. */
  over(client: number, clock: number, length: number): readonly Overlap<T>[] {
    const lane = this.lanes.get(client)
    if (lane === undefined) return []
    const found: Overlap<T>[] = []
    for (let at = firstFrom(lane.spans, clock + length) - 1; at >= 0; at -= 1) {
      if ((lane.reach[at] ?? 0) <= clock) break
      const span = lane.spans[at]
      if (span !== undefined && span.end > clock) found.push(span)
    }
    return found
  }
}

/** So many are put in one by one; more are sorted in. */
const FEW = 8

function byClient(ranges: Ranges): ReadonlyMap<number, readonly Range[]> {
  const sorted = new Map<number, Range[]>()
  for (const range of eachRange(ranges)) {
    const others = sorted.get(range.client)
    if (others === undefined) sorted.set(range.client, [range])
    else others.push(range)
  }
  return sorted
}

function insert<T>(lane: Lane<T>, span: Overlap<T>): void {
  const at = firstFrom(lane.spans, span.clock)
  lane.spans.splice(at, 0, span)
  lane.reach.splice(at, 0, Math.max(lane.reach[at - 1] ?? 0, span.end))
  // Those after it that reach further do so without it; and so do all after these.
  for (let next = at + 1; (lane.reach[next] ?? Infinity) < span.end; next += 1) {
    lane.reach[next] = span.end
  }
}

function removeAt<T>(lane: Lane<T>, clock: number, value: T): void {
  let at = firstFrom(lane.spans, clock)
  while (lane.spans[at]?.clock === clock && lane.spans[at]?.value !== value) at += 1
  if (lane.spans[at]?.clock !== clock) return
  lane.spans.splice(at, 1)
  lane.reach.splice(at, 1)
  for (let next = at; next < lane.spans.length; next += 1) {
    const furthest = Math.max(lane.reach[next - 1] ?? 0, lane.spans[next]?.end ?? 0)
    // From where the one that is gone did not reach furthest, nothing changes.
    if (lane.reach[next] === furthest) return
    lane.reach[next] = furthest
  }
}

function firstFrom(spans: readonly { readonly clock: number }[], clock: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.clock ?? 0) < clock) low = middle + 1
    else high = middle
  }
  return low
}

function measureReach<T>({ spans, reach }: Lane<T>): void {
  for (let at = 0; at < spans.length; at += 1) {
    reach[at] = Math.max(reach[at - 1] ?? 0, spans[at]?.end ?? 0)
  }
}
