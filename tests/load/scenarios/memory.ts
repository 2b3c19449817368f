import type { Line } from '../line.ts'
import { isFaithful, rounded } from '../line.ts'
import { createTable } from '../meetings.ts'
import { typeAndWeigh, withCrew, withFolder } from '../scenario.ts'
import { serveFolder } from '../served.ts'
import type { Programs } from '../served.ts'
import { seatAll } from './tables.ts'

const CLIENTS = 11
/** Of each: what a minute and the rest of an hour bring, at a key a second on the average. */
const KEYS_A_MINUTE = 60
const MINUTES = 60
const TARGET_GROWTH = 1.3
const MEGABYTE = 1_000_000

/** Whether an hour's keys leave more behind than a minute's: as fast as the host takes them. */
export function loadMemory(programs: Programs): Promise<Line> {
  return withFolder(async (folder) => {
    createTable(folder, 'table', CLIENTS)
    const host = await serveFolder(programs, folder)
    const seats = Array.from({ length: CLIENTS }, (_, at) => at + 1)
    try {
      return await withCrew(programs, await seatAll(host, 0, seats), async (crew) => {
        await typeAndWeigh(crew, { kind: 'hasty', keys: KEYS_A_MINUTE })
        const minute = await host.weigh()
        const keys = KEYS_A_MINUTE * (MINUTES - 1)
        const { report, facts } = await typeAndWeigh(crew, { kind: 'hasty', keys })
        const hour = await host.weigh()
        const growth = rounded(hour.rssBytes / minute.rssBytes)
        const { lost, doubled, refused, closes } = facts
        return {
          load: 'memory',
          ...{ clients: CLIENTS, keys: facts.keys, lost, doubled, refused, closes },
          minuteMegabytes: rounded(minute.rssBytes / MEGABYTE),
          hourMegabytes: rounded(hour.rssBytes / MEGABYTE),
          minuteHeapMegabytes: rounded(minute.heapBytes / MEGABYTE),
          hourHeapMegabytes: rounded(hour.heapBytes / MEGABYTE),
          ...{ growth, targetGrowth: TARGET_GROWTH },
          isOnTarget: isFaithful(report) && growth <= TARGET_GROWTH,
        }
      })
    } finally {
      await host.stop()
    }
  })
}
