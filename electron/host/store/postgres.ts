import type { PoolClient } from 'pg'
import type { MeetingId } from '../../../shared/ids.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { isSameDigest, snapshotDigestOf } from './chain.ts'
import { follows, isPlaceOf, link, START, tipOf } from './history.ts'
import type { ChainedEntry, Choose, Entry, MeetingStore, Reading } from './port.ts'
import type { StoredInvitation, StoredTicket, Tip, WriteError } from './port.ts'
import { insertEntries } from './postgres-entries.ts'
import type { PostgresPool } from './postgres-pool.ts'
import { parseEntry, parseInvitation, parseSnapshot, parseTicket, parseTip } from './rows.ts'
import type { StoredSnapshot } from './rows.ts'

/**
 * One meeting in a database that other hosts write to as well.
 *
 * 1. Appending locks the meeting's row first and reads what others have appended: an entry is
 *    chosen, and its digest made, with all before it known.
 * 2. What breaks off while it is being committed may be on disk or not. The next look tells: it
 *    is then among the news.
 * 3. A database that has lost entries, or has others in their place (a standby that was behind),
 *    is not written to any more: those who opened it before keep what they have.
 */
export class PostgresStore implements MeetingStore {
  readonly meeting: MeetingId
  readonly createdMs: number
  /** The database outlives every host of the meeting. */
  readonly sealKey = null
  readonly #pool: PostgresPool
  #tip: Tip = START
  #snapshotSeq = 0
  #trusted: Tip | null = null

  constructor(
    pool: PostgresPool,
    { meeting, createdMs }: Pick<MeetingStore, 'meeting' | 'createdMs'>,
  ) {
    this.meeting = meeting
    this.createdMs = createdMs
    this.#pool = pool
  }

  /**
   * Reads the journal, from a snapshot that fits on where there is one, and tells `reading`. False if
   * it is not what was written.
   */
  async read(reading: Reading): Promise<boolean> {
    const snapshot = await this.#snapshot()
    if (snapshot !== null && isPlaceOf(snapshot, await this.#around(snapshot.seq))) {
      if (reading.restore(snapshot.bytes)) this.#trust(snapshot)
    }
    for await (const entry of this.#chain(this.#tip.seq)) {
      if (!follows(this.#tip, entry)) return false
      this.#tip = tipOf(entry)
      reading.add(entry)
    }
    return snapshot === null || snapshot.seq <= this.#tip.seq
  }

  get trusted(): Tip | null {
    return this.#trusted
  }

  async record(choose: Choose): Promise<Result<readonly Entry[], WriteError>> {
    const recorded = await this.#pool.transact(async (client) => {
      const tip = await this.#lock(client)
      const news = await this.#news(client, tip)
      if (news === null) return null
      for (const { seq, digest } of news.slice(-1)) this.#tip = { seq, digest }
      const entries = link(this.#tip, choose(news))
      await insertEntries(client, this.meeting, entries)
      return entries
    })
    if (!recorded.ok) return recorded
    if (recorded.value === null) return err(this.#pool.cannotWrite)
    for (const { seq, digest } of recorded.value.slice(-1)) this.#tip = { seq, digest }
    return ok(recorded.value)
  }

  entries(after = 0): AsyncIterable<ChainedEntry> {
    return this.#chain(after)
  }

  get digest(): string {
    return Buffer.from(this.#tip.digest).toString('hex')
  }

  get sinceSnapshot(): number {
    return this.#tip.seq - this.#snapshotSeq
  }

  async keepSnapshot(bytes: Uint8Array): Promise<Result<null, WriteError>> {
    const { seq, digest: tip } = this.#tip
    const blobs = [tip, bytes, snapshotDigestOf(tip, bytes)].map((each) => Buffer.from(each))
    const kept = await this.#pool.write(
      `INSERT INTO mesa.snapshots AS old VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (meeting) DO UPDATE SET
         seq = excluded.seq, tip = excluded.tip, bytes = excluded.bytes, digest = excluded.digest
       WHERE old.seq < excluded.seq`,
      [this.meeting, seq, ...blobs],
    )
    if (kept.ok) this.#snapshotSeq = seq
    return kept
  }

  async invitations(): Promise<readonly StoredInvitation[]> {
    const sql = 'SELECT * FROM mesa.invitations WHERE meeting = $1 ORDER BY created_ms, code'
    return (await this.#pool.rows(sql, [this.meeting])).map(parseInvitation)
  }

  addInvitation({ code, party, role, createdMs, revokedMs }: StoredInvitation) {
    const values = [code, this.meeting, party, role, createdMs, revokedMs]
    return this.#pool.write('INSERT INTO mesa.invitations VALUES ($1, $2, $3, $4, $5, $6)', values)
  }

  revokeInvitation(code: string, atMs: number): Promise<Result<null, WriteError>> {
    return this.#pool.write(
      `WITH revoked AS (
         UPDATE mesa.invitations SET revoked_ms = $3 WHERE code = $2 AND meeting = $1
       ), gone AS (
         DELETE FROM mesa.tickets WHERE code = $2 AND meeting = $1
       )
       UPDATE mesa.meetings SET seats = seats + 1 WHERE id = $1`,
      [this.meeting, code, atMs],
    )
  }

  addTicket({ hash, code, party, role, name, createdMs }: StoredTicket) {
    const values = [hash, this.meeting, code, party, role, name, createdMs]
    return this.#pool.write('INSERT INTO mesa.tickets VALUES ($1, $2, $3, $4, $5, $6, $7)', values)
  }

  async findTicket(hash: string): Promise<StoredTicket | null> {
    const sql = 'SELECT * FROM mesa.tickets WHERE hash = $1 AND meeting = $2'
    const [row] = await this.#pool.rows(sql, [hash, this.meeting])
    return row === undefined ? null : parseTicket(row)
  }

  /** The pool is the database's. */
  close(): void {}

  async #lock(client: PoolClient): Promise<Tip> {
    const sql = 'SELECT seq, digest FROM mesa.meetings WHERE id = $1 FOR UPDATE'
    const { rows } = await client.query(sql, [this.meeting])
    return parseTip(rows[0])
  }

  /** What others appended, up to the tip; null where that does not follow what is known here. */
  async #news(client: PoolClient, tip: Tip): Promise<readonly ChainedEntry[] | null> {
    let known = this.#tip
    const sql = 'SELECT * FROM mesa.entries WHERE meeting = $1 AND seq > $2 ORDER BY seq'
    const isNews = tip.seq > known.seq
    const rows: readonly unknown[] = isNews
      ? (await client.query(sql, [this.meeting, known.seq])).rows
      : []
    const news = rows.map(parseEntry)
    for (const entry of news) {
      if (!follows(known, entry)) return null
      known = entry
    }
    return isSameDigest(known.digest, tip.digest) ? news : null
  }

  /** In pages: a whole journal at once could be more than the memory of a small host. */
  async *#chain(after: number): AsyncIterable<ChainedEntry> {
    const sql = 'SELECT * FROM mesa.entries WHERE meeting = $1 AND seq > $2 ORDER BY seq LIMIT 500'
    for (let last: number | undefined = after; last !== undefined;) {
      const entries: readonly ChainedEntry[] = (
        await this.#pool.rows(sql, [this.meeting, last])
      ).map(parseEntry)
      yield* entries
      last = entries.at(-1)?.seq
    }
  }

  /** The one snapshot, if what it holds is what was written; null otherwise. */
  async #snapshot(): Promise<StoredSnapshot | null> {
    const sql = 'SELECT seq, tip, bytes, digest FROM mesa.snapshots WHERE meeting = $1'
    const [row] = await this.#pool.rows(sql, [this.meeting])
    const snapshot = row === undefined ? null : parseSnapshot(row)
    if (snapshot === null) return null
    const digest = snapshotDigestOf(snapshot.tip, snapshot.bytes)
    return isSameDigest(snapshot.digest, digest) ? snapshot : null
  }

  #trust({ seq, tip: digest }: StoredSnapshot): void {
    this.#snapshotSeq = seq
    this.#trusted = { seq, digest }
    this.#tip = this.#trusted
  }

  /** An entry and the one before it. */
  async #around(seq: number): Promise<readonly ChainedEntry[]> {
    const sql =
      'SELECT * FROM mesa.entries WHERE meeting = $1 AND seq BETWEEN $2 - 1 AND $2 ORDER BY seq'
    return (await this.#pool.rows(sql, [this.meeting, seq])).map(parseEntry)
  }
}
