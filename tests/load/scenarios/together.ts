import { missingServers, startPostgres, startRedis } from '../../support/servers.ts'
import type { Line } from '../line.ts'
import { isFaithful } from '../line.ts'
import { createTable } from '../meetings.ts'
import { typeAndWeigh, withCrew, withFolder } from '../scenario.ts'
import { serveTogether } from '../served.ts'
import type { Programs } from '../served.ts'
import { seatAll } from './tables.ts'

const CLIENTS = 22
const TYPING = { kind: 'paced', keysPerSecond: 5, durationMs: 15_000 } as const

/** One table that two hosts serve together: half of its people at each, with real PostgreSQL and Redis. */
export async function loadTogether(programs: Programs): Promise<Line> {
  const load = 'together'
  const missing = missingServers()
  if (missing !== null) return { load, leftOut: missing, isOnTarget: true }
  const [postgres, redis] = [await startPostgres(), await startRedis()]
  try {
    return await withFolder(async (folder) => {
      createTable(folder, 'table', CLIENTS)
      const servers = { postgres: postgres.url, redis: redis.url }
      const one = await serveTogether(programs, folder, servers)
      const two = await serveTogether(programs, folder, servers)
      try {
        const seats = Array.from({ length: CLIENTS }, (_, at) => at + 1)
        const half = CLIENTS / 2
        const guests = [
          ...(await seatAll(one, 0, seats.slice(0, half))),
          ...(await seatAll(two, 0, seats.slice(half))),
        ]
        return await withCrew(programs, guests, async (crew) => {
          const { report, facts } = await typeAndWeigh(crew, TYPING)
          const { keysPerSecond } = TYPING
          const isOnTarget = isFaithful(report)
          return { load, hosts: 2, clients: CLIENTS, keysPerSecond, ...facts, isOnTarget }
        })
      } finally {
        await one.stop()
        await two.stop()
      }
    })
  } finally {
    await postgres.stop()
    await redis.stop()
  }
}
