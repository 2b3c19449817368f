import type { Browser, Page } from 'playwright-core'
import type { Keystrokes } from './keystrokes.ts'
import { typeAndMeasure } from './keystrokes.ts'
import type { Line } from './measure.ts'
import { growthOf } from './measure.ts'
import { memoryLine } from './page-memory.ts'
import { editFromAfar } from './remote.ts'
import { lookAt, openRoom, toTheMiddle } from './room.ts'
import type { BenchTable } from './table.ts'

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
  const remote = {
    near: await editFromAfar(near.page, table),
    far: await editFromAfar(far.page, long),
  }
  await lookAt(near.page, 'Como quedaría')
  await lookAt(far.page, 'Como quedaría')
  const clean = await typeInBoth(near.page, far.page)
  await near.page.context().close()
  await far.page.context().close()
  return [
    far.line,
    growthLine('keystroke-ten-times', marked),
    growthLine('keystroke-clean-view-ten-times', clean),
    growthOf('remote-edit-shown-ten-times', remote.near, remote.far),
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
  const busy = { busyMs: far.busyMs, usualBusyMs: near.busyMs }
  return { ...growthOf(bench, near, far), ...busy }
}
