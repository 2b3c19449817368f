import type { IntervalHistogram } from 'node:perf_hooks'
import { lateP99Ms, watchLateness } from './lateness.ts'
import { Latencies } from './latencies.ts'

/** What a process took of the computer until now. */
export interface Weight {
  readonly cpuMs: number
  readonly rssBytes: number
  /** After a collection: what is really kept. */
  readonly heapBytes: number
  /** Since it was last weighed: from when the host turned to an update until it was on record. */
  readonly recordP50Ms: number
  readonly recordP99Ms: number
  /** Since then as well: as `Weighed.lateP99Ms`. */
  readonly lateP99Ms: number
}

/** Answers `weigh` with this process's weight, and ends it well on `stop`. Call what it gives with each time. */
export function answerWeighing(stop: () => Promise<void>): (recordedMs: number) => void {
  const lateness = watchLateness()
  let recorded = new Latencies()
  process.on('message', (message) => {
    if (message === 'weigh') {
      process.send?.(weight(recorded, lateness))
      recorded = new Latencies()
      lateness.reset()
      lateness.enable()
    }
    if (message === 'stop') void stop().then(() => process.disconnect())
  })
  return (recordedMs) => recorded.add(recordedMs)
}

function weight(recorded: Latencies, lateness: IntervalHistogram): Weight {
  const { user, system } = process.cpuUsage()
  const late = lateP99Ms(lateness)
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  return {
    ...{ cpuMs: (user + system) / 1000, rssBytes: rss, heapBytes: heapUsed, lateP99Ms: late },
    recordP50Ms: recorded.atMost(0.5),
    recordP99Ms: recorded.atMost(0.99),
  }
}
