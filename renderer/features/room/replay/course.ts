import type { Draft } from '../../../../shared/draft/draft.ts'
import { doneBetween } from '../../../../shared/draft/replay.ts'
import type { Doing, Reach } from '../../../../shared/draft/replay.ts'
import type { HistoryStep, HistoryWriter } from '../../../../shared/protocol/http.ts'

/** What one person did in one step. */
export interface Deed extends Doing {
  /** Its place in the meeting's course. */
  readonly step: number
  readonly atMs: number
  readonly writer: HistoryWriter
}

/** How far the draft went by the end of a step. */
export function reachAt(steps: readonly HistoryStep[], last: number): Reach {
  const reach = new Map<number, number>()
  for (const { writers } of steps.slice(0, last + 1)) {
    for (const { clocks } of writers) {
      for (const [client, clock] of clocks) {
        reach.set(client, Math.max(clock, reach.get(client) ?? 0))
      }
    }
  }
  return reach
}

/** Who did what in a step and in those just before it, the latest first; at most `most` deeds. */
export function deedsUpTo(
  draft: Draft,
  steps: readonly HistoryStep[],
  last: number,
  most: number,
): readonly Deed[] {
  const deeds: Deed[] = []
  for (let step = last; step >= 0 && deeds.length < most; step -= 1) {
    const { atMs, writers } = steps[step] ?? { atMs: 0, writers: [] }
    const before = reachAt(steps, step - 1)
    for (const writer of writers) {
      if (writer.party === null) continue
      deeds.push({ step, atMs, writer, ...doneBetween(draft, before, new Map(writer.clocks)) })
    }
  }
  return deeds.slice(0, most)
}
