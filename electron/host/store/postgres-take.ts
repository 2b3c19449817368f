import type { PoolClient } from 'pg'
import { CHAIN_START } from './chain.ts'
import { link, START } from './history.ts'
import type { MeetingStore, NewEntry, StoredInvitation, StoredTicket } from './port.ts'
import { insertEntries } from './postgres-entries.ts'

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
