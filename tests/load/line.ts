import type { CrewReport } from './crew.ts'
import type { Weight } from './weighed.ts'

/** One line of the report. */
export interface Line {
  readonly load: string
  readonly [fact: string]: string | number | boolean
  readonly isOnTarget: boolean
}

const MEGABYTE = 1_000_000

/** What is said of every scenario. */
export function factsOf(report: CrewReport, keys: number) {
  const { delivered, received, lost, doubled, refused, closes } = report
  return {
    keys,
    deliveries: delivered.count,
    deliveryP50Ms: delivered.atMost(0.5),
    deliveryP99Ms: delivered.atMost(0.99),
    ...(received.count === 0 ? {} : { onDiskP99Ms: received.atMost(0.99) }),
    ...{ lost, doubled, refused, closes },
  }
}

/** Shares of one processor, over the time of the typing. */
export function costOf(before: Weight, after: Weight, report: CrewReport, tookMs: number) {
  return {
    hostCpu: rounded((after.cpuMs - before.cpuMs) / tookMs),
    clientsCpu: rounded(report.cpuMs / tookMs),
    hostRecordP50Ms: after.recordP50Ms,
    hostRecordP99Ms: after.recordP99Ms,
    hostLateP99Ms: after.lateP99Ms,
    clientsLateP99Ms: report.lateP99Ms,
    hostMegabytes: rounded(after.rssBytes / MEGABYTE),
  }
}

/** Nothing lost, doubled or refused, nobody cut off: without this no figure counts. */
export function isFaithful({ lost, doubled, refused, closes }: CrewReport): boolean {
  return lost === 0 && doubled === 0 && refused === 0 && closes === 0
}

export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
