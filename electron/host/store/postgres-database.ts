import { randomBytes } from 'node:crypto'
import type { PoolClient } from 'pg'
import { meetingId } from '../../../shared/ids.ts'
import type { MeetingId } from '../../../shared/ids.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { BadRow, parseEntry, parseStanding } from './rows.ts'
import type { Standing } from './rows.ts'
import { Unavailable } from './port.ts'
import type { MeetingStore, Reading, StoreError } from './port.ts'
import { PostgresPool } from './postgres-pool.ts'
import { POSTGRES_MIGRATIONS } from './postgres-migrations.ts'
import { begin, contentsOf, take } from './postgres-take.ts'
import type { Moving } from './postgres-take.ts'
import { PostgresStore } from './postgres.ts'

/** The meetings of a database that any number of hosts share. */
export interface SharedDatabase {
  /** A secret that all its hosts know, and nobody who cannot read the database. */
  readonly hostKey: Uint8Array
  /** `cannot-write` if there is one of that name already. */
  create(meeting: MeetingId, createdMs: number): Promise<Result<MeetingStore, StoreError>>
  /** Puts in what was kept elsewhere, all of it or nothing. `there`: one of that name is there. */
  take(moving: Moving): Promise<Result<'taken' | 'there', StoreError>>
  /** All that is kept of a meeting, as it is at one moment; `no-such-file` if there is none. @throws {Unavailable} */
  contents(meeting: MeetingId): Promise<Result<Moving, StoreError>>
  /** The digest after an entry, hexadecimal; null where there is none. @throws {Unavailable} */
  digestAt(meeting: MeetingId, seq: number): Promise<string | null>
  /** `no-such-file` if there is none. `reading` is told what is in its journal. */
  open(meeting: MeetingId, reading: Reading): Promise<Result<MeetingStore, StoreError>>
  /** @throws {Unavailable} */
  findByCode(code: string): Promise<MeetingId | null>
  /** How far meetings are by now; of none, only whether it can be asked. @throws {Unavailable} */
  standings(meetings: readonly MeetingId[]): Promise<readonly Standing[]>
  close(): Promise<void>
}

/** Connects, and makes or renews the tables; several hosts may do so at the same time. */
export async function openPostgres(url: string): Promise<Result<SharedDatabase, StoreError>> {
  const pool = new PostgresPool(url)
  const { path } = pool.cannotWrite
  const migrated = await pool.transact(migrate)
  if (!migrated.ok || migrated.value === null) {
    await pool.close()
    return migrated.ok ? err({ kind: 'newer', path }) : migrated
  }
  return ok({
    hostKey: migrated.value,
    async create(meeting, createdMs) {
      const created = await pool.transact((client) => begin(client, { meeting, createdMs }))
      if (!created.ok) return created
      if (!created.value) return err(pool.cannotWrite)
      return ok(new PostgresStore(pool, { meeting, createdMs }))
    },
    async take(moving) {
      const taken = await pool.transact((client) => take(client, moving))
      if (!taken.ok) return taken
      return ok(taken.value ? 'taken' : 'there')
    },
    async contents(meeting) {
      const there = { path: `${path}#${meeting}` }
      try {
        const read = await pool.transact((client) => contentsOf(client, meeting))
        // Nothing was to be written: it could not be asked.
        if (!read.ok) throw new Unavailable(path)
        return read.value === null ? err({ kind: 'no-such-file', ...there }) : ok(read.value)
      } catch (error) {
        if (!(error instanceof BadRow)) throw error
        return err({ kind: 'damaged', ...there })
      }
    },
    async digestAt(meeting, seq) {
      const sql = 'SELECT * FROM mesa.entries WHERE meeting = $1 AND seq = $2'
      const [row] = await pool.rows(sql, [meeting, seq])
      return row === undefined ? null : Buffer.from(parseEntry(row).digest).toString('hex')
    },
    async open(meeting, reading) {
      try {
        const [standing] = await standingsOf(pool, [meeting])
        if (standing === undefined) return err({ kind: 'no-such-file', path: `${path}#${meeting}` })
        const store = new PostgresStore(pool, standing)
        if (await store.read(reading)) return ok(store)
      } catch (error) {
        if (!(error instanceof BadRow)) return err(pool.cannotWrite)
      }
      return err({ kind: 'damaged', path: `${path}#${meeting}` })
    },
    async findByCode(code) {
      const sql = 'SELECT meeting AS id FROM mesa.invitations WHERE code = $1'
      const [row] = await pool.rows(sql, [code])
      return row === undefined ? null : meetingId(String((row as { id: unknown }).id)) // a text column
    },
    standings: (meetings) => standingsOf(pool, meetings),
    close: () => pool.close(),
  })
}

async function standingsOf(
  pool: PostgresPool,
  meetings: readonly MeetingId[],
): Promise<readonly Standing[]> {
  const sql = 'SELECT id, created_ms, seq, seats FROM mesa.meetings WHERE id = ANY($1)'
  return (await pool.rows(sql, [meetings])).map(parseStanding)
}

/** Any number that no other program is likely to lock. */
const MIGRATING = 0x4d455341

/** Brings the tables up to date; null where a later Mesa has been here. */
async function migrate(client: PoolClient): Promise<Uint8Array | null> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATING])
  await client.query('CREATE SCHEMA IF NOT EXISTS mesa')
  await client.query('CREATE TABLE IF NOT EXISTS mesa.version (version int NOT NULL)')
  const { rows } = await client.query<{ version: number }>('SELECT version FROM mesa.version')
  const version = rows[0]?.version ?? 0
  if (version > POSTGRES_MIGRATIONS.length) return null
  for (const script of POSTGRES_MIGRATIONS.slice(version)) await client.query(script)
  if (rows.length === 0) await client.query('INSERT INTO mesa.version VALUES (0)')
  await client.query('UPDATE mesa.version SET version = $1', [POSTGRES_MIGRATIONS.length])
  return hostKey(client)
}

async function hostKey(client: PoolClient): Promise<Uint8Array> {
  const { rows } = await client.query<{ key: Buffer }>('SELECT key FROM mesa.host_key')
  const [known] = rows
  if (known !== undefined) return known.key
  const key = randomBytes(32)
  await client.query('INSERT INTO mesa.host_key VALUES ($1)', [key])
  return key
}
