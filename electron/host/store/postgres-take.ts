import type { PoolClient } from 'pg'
import type { MeetingId } from '../../../shared/ids.ts'
import { CHAIN_START } from './chain.ts'
import { follows, link, START } from './history.ts'
import type { MeetingStore, NewEntry, StoredInvitation, StoredTicket } from './port.ts'
import { insertEntries } from './postgres-entries.ts'
import { BadRow, parseEntry, parseInvitation, parseStanding, parseTicket } from './rows.ts'

/** All that is known of a meeting that was kept elsewhere. */
export interface Moving extends Pick<MeetingStore, 'meeting' | 'createdMs'> {
  readonly entries: readonly NewEntry[]
  readonly invitations: readonly StoredInvitation[]
  readonly tickets: readonly StoredTicket[]
}

/** Begins a meeting. False if there is one of that name already. */
export async function begin(
  client: PoolClient,
  { meeting, createdMs }: Pick<MeetingStore, 'meeting' | 'createdMs'>,
): Promise<boolean> {
  const sql = 'INSERT INTO mesa.meetings VALUES ($1, $2, 0, $3) ON CONFLICT DO NOTHING'
  const { rowCount } = await client.query(sql, [meeting, createdMs, Buffer.from(CHAIN_START)])
  return rowCount === 1
}

/** In one order to the server. */
const AT_ONCE = 500

/** Begins a meeting with all that it has. False if there is one of that name already. */
export async function take(client: PoolClient, moving: Moving): Promise<boolean> {
  const { meeting } = moving
  if (!(await begin(client, moving))) return false
  const entries = link(START, moving.entries)
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    await insertEntries(client, meeting, entries.slice(from, from + AT_ONCE))
  }
  for (const { code, party, role, createdMs, revokedMs } of moving.invitations) {
    const values = [code, meeting, party, role, createdMs, revokedMs]
    await client.query('INSERT INTO mesa.invitations VALUES ($1, $2, $3, $4, $5, $6)', values)
  }
  for (const { hash, code, party, role, name, createdMs } of moving.tickets) {
    const values = [hash, meeting, code, party, role, name, createdMs]
    await client.query('INSERT INTO mesa.tickets VALUES ($1, $2, $3, $4, $5, $6, $7)', values)
  }
  return true
}

type Row = Record<string, unknown>

/** All that a meeting has, as it is at one moment, whatever hosts write meanwhile. Null where there is none. */
export async function contentsOf(client: PoolClient, meeting: MeetingId): Promise<Moving | null> {
  await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY')
  const rowsOf = async (what: string): Promise<readonly unknown[]> => {
    const { rows } = await client.query<Row>(`SELECT * FROM mesa.${what}`, [meeting])
    return rows
  }
  const [standing] = (await rowsOf('meetings WHERE id = $1')).map(parseStanding)
  if (standing === undefined) return null
  const entries = (await rowsOf('entries WHERE meeting = $1 ORDER BY seq')).map(parseEntry)
  let tip = START
  for (const entry of entries) {
    if (!follows(tip, entry)) throw new BadRow(`entries.${entry.seq}`)
    tip = entry
  }
  if (tip.seq !== standing.seq) throw new BadRow('meetings.seq')
  return {
    ...{ meeting, createdMs: standing.createdMs, entries },
    invitations: (await rowsOf('invitations WHERE meeting = $1')).map(parseInvitation),
    tickets: (await rowsOf('tickets WHERE meeting = $1')).map(parseTicket),
  }
}
