import type { MarkId } from '../ids.ts'
import { byOrder, isSettledBy } from './atoms.ts'
import type { Layers } from './atoms.ts'
import { eachRange } from './ranges.ts'
import type { Ranges } from './ranges.ts'

/** Where what a mark does to these is decided, and that was not taken back: its author has no more say there. */
export function settledRanges({ decisions }: Layers, id: MarkId, ranges: Ranges): Ranges {
  return [...eachRange(ranges)].flatMap(({ client, clock, length }) => {
    const end = clock + length
    const spans = decisions.over(client, clock, length).filter(({ value }) => value.mark === id)
    const cuts = spans.flatMap((span) => [span.clock, span.end])
    const starts = [...new Set([clock, ...cuts.filter((cut) => cut > clock && cut < end)])]
    starts.sort((a, b) => a - b)
    return starts.flatMap((from, at) => {
      const laid = spans.filter((span) => span.clock <= from && from < span.end)
      const isOver = isSettledBy(
        laid
          .map(({ value }) => value)
          .sort(byOrder)
          .at(-1),
      )
      return isOver ? [client, from, (starts[at + 1] ?? end) - from] : []
    })
  })
}
