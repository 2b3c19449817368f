import { availableParallelism, loadavg } from 'node:os'
import type { Line } from './line.ts'
import { rounded } from './line.ts'
import { loadKills } from './scenarios/kills.ts'
import { loadMemory } from './scenarios/memory.ts'
import { loadRelay } from './scenarios/relay.ts'
import { loadMeetings, loadReaders, loadTable } from './scenarios/tables.ts'
import type { Table } from './scenarios/tables.ts'
import { loadTogether } from './scenarios/together.ts'
import { buildPrograms } from './served.ts'
import type { Programs } from './served.ts'
import { summaryOf } from './summary.ts'

export interface LoadOptions {
  /** One table as it was asked for; null for everything that has a target. */
  readonly table: Table | null
  /** One of `SCENARIOS`; null for all. */
  readonly only: string | null
}

const DELEGATIONS: Table = { clients: 55, minutes: 0.5, rate: 5 }

/** Everything that there is a target for. */
const RUNS = {
  delegations: (programs) => loadTable(programs, DELEGATIONS, 'delegations'),
  readers: loadReaders,
  meetings: loadMeetings,
  relay: loadRelay,
  together: loadTogether,
  memory: loadMemory,
  kills: (programs) => loadKills(programs),
} satisfies Record<string, (programs: Programs) => Promise<Line>>

export const SCENARIOS: readonly string[] = Object.keys(RUNS)

/** Prints a line of JSON for each scenario, and all of it in words; gives whether all was well. */
export async function runLoad(
  root: string,
  { table, only }: LoadOptions,
  print: (line: string) => void,
): Promise<boolean> {
  const [before = 0] = loadavg()
  const programs = await buildPrograms(root)
  const scenarios =
    table === null
      ? Object.entries(RUNS).filter(([name]) => only === null || name === only)
      : [['table', () => loadTable(programs, table)] as const]
  const lines: Line[] = []
  for (const [, run] of scenarios) {
    const line = await run(programs)
    lines.push(line)
    print(JSON.stringify(line))
  }
  const [busy = 0] = loadavg()
  const machine = { processors: availableParallelism(), busyBefore: rounded(before) }
  print(summaryOf(lines, { ...machine, busy: rounded(busy) }))
  return lines.every(({ isOnTarget }) => isOnTarget)
}
