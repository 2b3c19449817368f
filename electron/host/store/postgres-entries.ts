import type { PoolClient } from 'pg'
import type { MeetingId } from '../../../shared/ids.ts'
import type { ChainedEntry } from './port.ts'

/** Appends entries that are linked already, and moves the meeting's tip to the last of them. */
export async function insertEntries(
  client: PoolClient,
  meeting: MeetingId,
  entries: readonly ChainedEntry[],
): Promise<void> {
  const last = entries.at(-1)
  if (last === undefined) return
  const column = <T>(of: (entry: ChainedEntry) => T) => entries.map(of)
  await client.query(
    `WITH appended AS (
       INSERT INTO mesa.entries
       SELECT $1, * FROM unnest(
         $2::bigint[], $3::text[], $4::bytea[], $5::text[], $6::text[], $7::bigint[], $8::bytea[])
     )
     UPDATE mesa.meetings SET seq = $9, digest = $10 WHERE id = $1`,
    [
      meeting,
      column(({ seq }) => seq),
      column(({ document }) => document),
      column(({ bytes }) => Buffer.from(bytes)),
      column(({ party }) => party),
      column(({ delegate }) => delegate),
      column(({ atMs }) => atMs),
      column(({ digest }) => Buffer.from(digest)),
      last.seq,
      Buffer.from(last.digest),
    ],
  )
}
