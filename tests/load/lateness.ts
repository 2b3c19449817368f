import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { IntervalHistogram } from 'node:perf_hooks'

const EVERY_MS = 1

/** Watches how late this process gets to a timer that is due each millisecond, once it is enabled. */
export function watchLateness(): IntervalHistogram {
  return monitorEventLoopDelay({ resolution: EVERY_MS })
}

/** What 99 of 100 did not exceed: of its own work, and of waiting for a processor. */
export function lateP99Ms(lateness: IntervalHistogram): number {
  return Math.max(0, Math.round(lateness.percentile(99) / 1e5) / 10 - EVERY_MS)
}
