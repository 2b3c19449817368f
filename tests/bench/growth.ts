import type { Browser, Page } from 'playwright-core'
import type { Keystrokes } from './keystrokes.ts'
import { typeAndMeasure } from './keystrokes.ts'
import type { Line } from './measure.ts'
import { rounded } from './measure.ts'
import { memoryLine } from './page-memory.ts'
import { lookAt, openRoom, toTheMiddle } from './room.ts'
import type { BenchTable } from './table.ts'

const TARGET_GROWTH = 1.3
const ROUNDS = 3

/** What a key costs in the text and in one ten times as long, marked and clean. */
export async function benchGrowth(
  browser: Browser,
  table: BenchTable,
  long: BenchTable,
): Promise<readonly Line[]> {
  const near = await openRoom(browser, table)
  const far = await openRoom(browser, long)
  const marked = await typeInBoth(near.page, far.page)
  const memory = await memoryLine(near.page, far.page)
  await lookAt(near.page, 'Como quedaría')
  await lookAt(far.page, 'Como quedaría')
  const clean = await typeInBoth(near.page, far.page)
  await near.page.context().close()
  await far.page.context().close()
  return [
    far.line,
    growthLine('keystroke-ten-times', marked),
    growthLine('keystroke-clean-view-ten-times', clean),
    memory,
  ]
}

interface Both {
  readonly near: Keystrokes
  readonly far: Keystrokes
}

/** By turns, so that what else the machine does is in both; counted is the calmest turn of each. */
async function typeInBoth(near: Page, far: Page): Promise<Both> {
  const all: Both[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    all.push({ near: await typeIn(near), far: await typeIn(far) })
  }
  return { near: calmest(all.map((each) => each.near)), far: calmest(all.map((each) => each.far)) }
}

async function typeIn(page: Page): Promise<Keystrokes> {
  await toTheMiddle(page)
  return typeAndMeasure(page)
}

function calmest(all: readonly Keystrokes[]): Keystrokes {
  return all.reduce((least, each) => (each.medianMs < least.medianMs ? each : least))
}

function growthLine(bench: string, { near, far }: Both): Line {
  const growth = rounded(far.medianMs / near.medianMs)
  return {
    bench,
    medianMs: far.medianMs,
    p95Ms: far.p95Ms,
    busyMs: far.busyMs,
    usualMedianMs: near.medianMs,
    usualP95Ms: near.p95Ms,
    usualBusyMs: near.busyMs,
    growth,
    isOnTarget: growth <= TARGET_GROWTH,
  }
}
