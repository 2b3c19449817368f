import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { benchBrowser } from './browser.ts'
import { benchExports } from './exports.ts'
import { benchOpening, take } from './files.ts'
import { benchLedger } from './ledger.ts'
import { benchLongMeeting, benchServedOpening } from './long-meeting.ts'
import { benchImport } from './import.ts'
import { benchImportMemory } from './import-memory.ts'
import type { Line } from './measure.ts'
import { rounded, timed } from './measure.ts'
import { openTable } from './table.ts'
import type { BenchTable } from './table.ts'

/** Prints a JSON line for each measure; gives whether the targets were met. */
export async function runBench(root: string): Promise<boolean> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mesa-bench-'))
  const table = await openTable(root, folder)
  const long = await openTable(root, folder, 10)
  const lines: Line[] = []
  const print = (line: Line) => {
    lines.push(line)
    console.log(JSON.stringify(line))
  }
  try {
    print(await benchOpening(table.state))
    for await (const line of benchExports(root, folder)) print(line)
    print(await benchLongMeeting(folder))
    print(await benchServedOpening(folder))
    for (const pages of [4, 200]) print(await benchImport(pages))
    print(await benchImportMemory(root, folder))
    print(await benchJoining(table))
    for (const line of await benchLedger(table.state, long.state)) print(line)
    for (const line of await benchBrowser(root, table, long)) print(line)
  } finally {
    await table.host.stop()
    await long.host.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return lines.every((line) => line['isOnTarget'] !== false)
}

/** Joining over loopback, until the copy is whole, against taking in the same bytes alone. */
async function benchJoining(table: BenchTable): Promise<Line> {
  const bare = await timed(10, () => take(table.state))
  const joined = await timed(10, async () => {
    const { stop } = await table.follow('PAN')
    stop()
  })
  return {
    bench: 'joining',
    medianMs: joined.medianMs,
    applyMedianMs: bare.medianMs,
    ratio: rounded(joined.medianMs / bare.medianMs),
  }
}
