import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { startChecking } from '../../../../electron/host/meetings/check-rest.ts'
import { openPostgres } from '../../../../electron/host/store/postgres-database.ts'
import type { SharedDatabase } from '../../../../electron/host/store/postgres-database.ts'
import { Unavailable } from '../../../../electron/host/store/port.ts'
import type { Entry, MeetingStore, StoreError } from '../../../../electron/host/store/port.ts'
import { meetingId } from '../../../../shared/ids.ts'
import type { Result } from '../../../../shared/result.ts'
import { describeMeetingStore, entry, record, show } from '../../../acceptance/meeting-store.ts'
import { must } from '../../../support/host.ts'
import { missingServers, startPostgres } from '../../../support/servers.ts'
import type { TestServer } from '../../../support/servers.ts'

const missing = missingServers()
const UNHEARD = { restore: () => true, add: () => undefined }

describe.skipIf(missing !== null)(
  `a database that hosts share (${missing ?? 'PostgreSQL'})`,
  () => {
    let server: TestServer
    const databases: SharedDatabase[] = []
    const connect = async () => {
      const database = must(await openPostgres(server.url))
      databases.push(database)
      return database
    }
    const place = async () => {
      const id = meetingId(`m${randomUUID().replaceAll('-', '').slice(0, 15)}`)
      const database = databases[0] ?? (await connect())
      return {
        id,
        create: async () => must(await database.create(id, 1000)),
        reopen: async () => must(await database.open(id, UNHEARD)),
      }
    }

    beforeAll(async () => {
      server = await startPostgres()
    })
    afterAll(async () => {
      await Promise.all(databases.map((database) => database.close()))
      await server?.stop()
    })

    describeMeetingStore('PostgreSQL', place)

    it('has one order for two hosts, each of which hears of the other first', async () => {
      const { id, create } = await place()
      const one = await create()
      const other = must(await (await connect()).open(id, UNHEARD))
      await record(one, 'uno')
      const heard: string[] = []
      const recorded = await other.record((news) => {
        heard.push(...news.map(({ bytes }) => new TextDecoder().decode(bytes)))
        return [entry('dos')]
      })
      expect([heard, recorded.ok]).toEqual([['uno'], true])
      const many = Array.from({ length: 40 }, (_, at) => record(at % 2 ? one : other, `${at}`))
      expect((await Promise.all(many)).flat().sort((a, b) => Number(a) - Number(b))).toEqual(
        Array.from({ length: 40 }, (_, at) => at + 3),
      )
      expect(await show(one)).toEqual(await show(other))
      await one.record(() => [])
      await other.record(() => [])
      expect(one.digest).toBe(other.digest)
    })

    it('gives all its hosts one secret, and lets them make its tables at once', async () => {
      const [one, other] = await Promise.all([connect(), connect()])
      expect(Buffer.from(one.hostKey)).toEqual(Buffer.from(other.hostKey))
      expect(one.hostKey).toHaveLength(32)
    })

    it('finds a meeting by an invitation, and none by a code that it has not', async () => {
      const { id, create } = await place()
      const store = await create()
      await store.addInvitation({
        ...{ code: 'CAN-CCCC-DDDD', party: 'CAN', role: 'delegate' },
        ...{ createdMs: 1, revokedMs: null },
      })
      const database = await connect()
      expect(await database.findByCode('CAN-CCCC-DDDD')).toBe(id)
      expect(await database.findByCode('CAN-EEEE-FFFF')).toBeNull()
      const [before] = await database.standings([id])
      await store.revokeInvitation('CAN-CCCC-DDDD', 2)
      const [after] = await database.standings([id])
      expect((after?.seats ?? 0) - (before?.seats ?? 0)).toBe(1)
    })

    it('refuses a meeting that is there, one that is not, and an altered one', async () => {
      const { id, create } = await place()
      await record(await create(), 'uno', 'dos', 'tres')
      const database = await connect()
      expect(outcome(await database.create(id, 1000))).toBe('cannot-write')
      expect(outcome(await database.open(meetingId('mnone'), UNHEARD))).toBe('no-such-file')
      await sql(
        server.url,
        `UPDATE mesa.entries SET party = 'CAN' WHERE meeting = '${id}' AND seq = 2`,
      )
      expect(outcome(await database.open(id, UNHEARD))).toBe('damaged')
    })

    it('takes a snapshot’s word for what is before it, until that is looked at', async () => {
      const { id, create } = await place()
      const store = await create()
      await record(store, 'uno', 'dos', 'tres')
      must(await store.keepSnapshot(new Uint8Array([7])))
      await record(store, 'cuatro')
      const database = await connect()
      await sql(
        server.url,
        `UPDATE mesa.entries SET party = 'CAN' WHERE meeting = '${id}' AND seq = 2`,
      )
      const told: string[] = []
      const reading = {
        restore: () => told.push('snapshot') > 0,
        add: ({ bytes }: Entry) => void told.push(new TextDecoder().decode(bytes)),
      }
      const opened = must(await database.open(id, reading))
      expect([told, opened.trusted?.seq, opened.sinceSnapshot]).toEqual([
        ['snapshot', 'cuatro'],
        ...[3, 1],
      ])
      expect(await record(opened, 'cinco')).toEqual([5])
      const found = await new Promise((resolve, reject) => {
        const { stop } = startChecking(opened, resolve, reject)
        onTestFinished(stop)
      })
      expect(found).toBe(1000)
      await sql(server.url, `DELETE FROM mesa.entries WHERE meeting = '${id}' AND seq = 3`)
      expect(outcome(await database.open(id, UNHEARD))).toBe('damaged')
    })

    it('cannot give out what it cannot be asked for', async () => {
      const { id, create } = await place()
      await record(await create(), 'uno')
      const database = await connect()
      await server.kill()
      await expect(database.contents(id)).rejects.toThrow(Unavailable)
      await server.start()
      expect(must(await database.contents(id)).entries).toHaveLength(1)
    })

    it('writes no more to a meeting that lost entries behind its back', async () => {
      const { id, create } = await place()
      const store = await create()
      await record(store, 'uno', 'dos')
      const [seq, digest] = [
        1,
        `(SELECT digest FROM mesa.entries WHERE meeting = '${id}' AND seq = 1)`,
      ]
      await sql(
        server.url,
        `UPDATE mesa.meetings SET seq = ${seq}, digest = ${digest} WHERE id = '${id}'`,
      )
      await sql(server.url, `DELETE FROM mesa.entries WHERE meeting = '${id}' AND seq = 2`)
      expect(await record(store, 'tres')).toBe('cannot-write')
    })

    it('leaves the tables of a later Mesa alone', async () => {
      await sql(server.url, 'UPDATE mesa.version SET version = version + 1')
      expect(outcome(await openPostgres(server.url))).toBe('newer')
      await sql(server.url, 'UPDATE mesa.version SET version = version - 1')
    })

    it('says that it cannot write while it is down, and goes on when it is back', async () => {
      const { create } = await place()
      const store = await create()
      await record(store, 'uno')
      await server.kill()
      expect(await record(store, 'dos')).toBe('cannot-write')
      await expect(store.findTicket('abc')).rejects.toThrow(/^postgres:\/\/127\.0\.0\.1/)
      await server.start()
      expect(await record(store, 'dos')).toEqual([2])
      expect(await show(store)).toEqual(['1 MEX Ana uno', '2 MEX Ana dos'])
    })
  },
)

function outcome(result: Result<MeetingStore | SharedDatabase, StoreError>): string {
  return result.ok ? 'opened' : result.error.kind
}

async function sql(url: string, order: string): Promise<void> {
  const client = new Client(url)
  await client.connect()
  await client.query(order)
  await client.end()
}
