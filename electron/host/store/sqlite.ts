import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import type Database from 'libsql'
import { meetingId } from '../../../shared/ids.ts'
import type { MeetingId } from '../../../shared/ids.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { snapshotDigestOf } from './chain.ts'
import { ownReader, readBetweenCommits } from './copy-file.ts'
import { closeDatabase, codeOf, createDatabase, isOfTheDisk } from './database.ts'
import { mayWrite, openDatabase } from './database.ts'
import { checkHistory, link, readChain, START } from './history.ts'
import type { Checked } from './history.ts'
import { Unavailable } from './port.ts'
import type { ChainedEntry, Choose, Entry, Extent, FileStore, NewEntry, Reading } from './port.ts'
import type { StoredInvitation, StoredTicket, StoreError, TellCheckpoint } from './port.ts'
import type { Tip, WriteError } from './port.ts'
import { BadRow, COLUMNS, parseInvitation, parseMeta, parseTicket } from './rows.ts'
import { writeAhead } from './write-ahead.ts'
import type { WriteAhead } from './write-ahead.ts'

/** Makes the file of a new meeting. `cannot-write` if there is one already. */
export function createSqliteStore(
  path: string,
  { meeting, atMs }: { readonly meeting: MeetingId; readonly atMs: number },
): Result<FileStore, StoreError> {
  const created = createDatabase(path)
  return created.ok
    ? ok(begin(created.value, path, { meeting, createdMs: atMs, sealKey: null }))
    : created
}

function begin(
  database: Database.Database,
  path: string,
  { meeting, createdMs, sealKey }: Pick<Contents, 'meeting' | 'createdMs' | 'sealKey'>,
): SqliteStore {
  const insert = database.prepare('INSERT INTO meta (key, value) VALUES (?, ?)')
  insert.run(['meeting', meeting])
  insert.run(['createdMs', String(createdMs)])
  if (sealKey !== null) insert.run(['sealKey', sealKey])
  return new SqliteStore(database, path, { tip: START, snapshotSeq: 0, trusted: null })
}

/** Makes the file of a meeting that was, from what is known of it; leaves nothing behind when it cannot. */
export function writeSqliteStore(path: string, contents: Contents): Result<null, StoreError> {
  const created = createDatabase(path)
  if (!created.ok) return created
  const database = created.value
  let isWhole = false
  try {
    const store = begin(database, path, contents)
    database.exec('BEGIN')
    for (const invitation of contents.invitations) store.addInvitation(invitation)
    for (const ticket of contents.tickets) store.addTicket(ticket)
    for (const entry of contents.entries) {
      const written = store.append(entry)
      if (!written.ok) return written
    }
    database.exec('COMMIT')
    isWhole = true
    return ok(null)
  } catch (error) {
    if (!isOfTheDisk(error)) throw error
    return err({ kind: 'cannot-write', path })
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK')
    closeDatabase(database)
    if (!isWhole) rmSync(path, { force: true })
  }
}

/** All that a meeting's file holds. */
export interface Contents {
  readonly meeting: MeetingId
  readonly createdMs: number
  /** Hexadecimal; null for a new one. */
  readonly sealKey: string | null
  readonly invitations: readonly StoredInvitation[]
  readonly tickets: readonly StoredTicket[]
  readonly entries: Iterable<NewEntry>
}

/**
 * Opens the file of a meeting, and reads its journal, or its end, to know that it is whole; `reading`
 * is told what is in it on the way.
 */
export function openSqliteStore(
  path: string,
  reading: Reading = UNHEARD,
  extent: Extent = 'whole',
): Result<FileStore, StoreError> {
  const opened = openDatabase(path)
  if (!opened.ok) return opened
  const database = opened.value
  try {
    const checked = checkHistory(database, reading, extent)
    if (checked !== null) return ok(new SqliteStore(database, path, checked))
  } catch {
    // A row that Mesa cannot have written, or that SQLite cannot read: damaged as well.
  }
  closeDatabase(database)
  return err({ kind: 'damaged', path })
}

const UNHEARD: Reading = { restore: () => true, add: () => undefined }

const INSERT_ENTRY = 'INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)'

type Order = readonly [sql: string, values: readonly unknown[]]

class SqliteStore implements FileStore {
  readonly meeting: MeetingId
  readonly createdMs: number
  readonly mayWrite: boolean
  readonly sealKey: Uint8Array | null
  readonly trusted: Tip | null
  readonly #database: Database.Database
  readonly #path: string
  #tip: Tip
  #snapshotSeq: number
  #ahead: WriteAhead | null = null
  readonly #reader = ownReader()

  constructor(database: Database.Database, path: string, checked: Checked) {
    const meta = new Map(
      database.prepare(`SELECT ${COLUMNS.meta} FROM meta`).all([]).map(parseMeta),
    )
    this.meeting = meetingId(meta.get('meeting') ?? '')
    this.createdMs = Number(meta.get('createdMs'))
    this.mayWrite = mayWrite(database)
    this.#database = database
    this.#path = path
    this.trusted = checked.trusted
    this.#tip = checked.tip
    this.#snapshotSeq = checked.snapshotSeq
    this.sealKey = this.#sealKey(meta.get('sealKey'))
  }

  copy(): Uint8Array | null {
    return readBetweenCommits(this.#path, this.#reader.read)
  }

  writeAhead(tell: TellCheckpoint = () => undefined): void {
    this.#ahead ??= writeAhead(this.#database, tell)
  }

  append(entry: NewEntry): Result<Entry, WriteError> {
    const written = this.record(() => [entry])
    return written.ok ? ok({ ...entry, seq: this.#tip.seq }) : written
  }

  /** Nobody else has the file open, so there is never any news. Many entries wait for the disk once. */
  record(choose: Choose): Result<readonly Entry[], WriteError> {
    const entries = link(this.#tip, choose([]))
    const orders = entries.map(({ seq, document, bytes, party, delegate, atMs, digest }): Order => {
      const blobs = [bytes, digest].map((each) => Buffer.from(each))
      return [INSERT_ENTRY, [seq, document, blobs[0], party, delegate, atMs, blobs[1]]]
    })
    const [only] = orders
    const written = only && orders.length === 1 ? this.#run(...only) : this.#inOne(...orders)
    if (!written.ok) return written
    for (const { seq, digest } of entries.slice(-1)) this.#tip = { seq, digest }
    return ok(entries)
  }

  *entries(after?: number): Iterable<ChainedEntry> {
    try {
      yield* readChain(this.#database, after)
    } catch (error) {
      if (isOfTheDisk(error)) throw new Unavailable(this.#path)
      throw codeOf(error).startsWith('SQLITE_CORRUPT') ? new BadRow('entries') : error
    }
  }

  get digest(): string {
    return Buffer.from(this.#tip.digest).toString('hex')
  }

  digestAt(seq: number): string | null {
    const row = this.#database.prepare('SELECT hex(digest) FROM entries WHERE seq = ?').raw()
    const [digest] = row.all([seq]).flat()
    return typeof digest === 'string' ? digest.toLowerCase() : null
  }

  get sinceSnapshot(): number {
    return this.#tip.seq - this.#snapshotSeq
  }

  keepSnapshot(bytes: Uint8Array): Result<null, WriteError> {
    const { seq, digest: tip } = this.#tip
    const blobs = [tip, bytes, snapshotDigestOf(tip, bytes)].map((each) => Buffer.from(each))
    const sql = 'INSERT INTO snapshots VALUES (?, ?, ?, ?)'
    const kept = this.#inOne(['DELETE FROM snapshots', []], [sql, [seq, ...blobs]])
    if (kept.ok) this.#snapshotSeq = seq
    return kept
  }

  invitations(): readonly StoredInvitation[] {
    const sql = `SELECT ${COLUMNS.invitations} FROM invitations ORDER BY created_ms, code`
    return this.#database.prepare(sql).all([]).map(parseInvitation)
  }

  addInvitation({ code, party, role, createdMs, revokedMs }: StoredInvitation) {
    const values = [code, party, role, createdMs, revokedMs]
    return this.#run('INSERT INTO invitations VALUES (?, ?, ?, ?, ?)', values)
  }

  revokeInvitation(code: string, atMs: number): Result<null, WriteError> {
    return this.#inOne(
      ['UPDATE invitations SET revoked_ms = ? WHERE code = ?', [atMs, code]],
      ['DELETE FROM tickets WHERE code = ?', [code]],
    )
  }

  addTicket({ hash, code, party, role, name, createdMs }: StoredTicket) {
    const values = [hash, code, party, role, name, createdMs]
    return this.#run('INSERT INTO tickets VALUES (?, ?, ?, ?, ?, ?)', values)
  }

  findTicket(hash: string): StoredTicket | null {
    const sql = `SELECT ${COLUMNS.tickets} FROM tickets WHERE hash = ?`
    const row: unknown = this.#database.prepare(sql).get([hash])
    return row === undefined ? null : parseTicket(row)
  }

  close(): void {
    this.#ahead?.stop()
    closeDatabase(this.#database)
    this.#reader.close()
  }

  /** Files of before there were seals get a key when they are opened. */
  #sealKey(kept: string | undefined): Uint8Array | null {
    if (kept !== undefined) return Buffer.from(kept, 'hex')
    if (!this.mayWrite) return null
    const key = randomBytes(32)
    const sql = "INSERT INTO meta (key, value) VALUES ('sealKey', ?)"
    return this.#run(sql, [key.toString('hex')]).ok ? key : null
  }

  #run(sql: string, values: readonly unknown[]): Result<null, WriteError> {
    return this.#trying(() => this.#database.prepare(sql).run(values))
  }

  /** All of them or none. */
  #inOne(...orders: readonly Order[]) {
    if (orders.length === 0) return ok(null)
    return this.#trying(() => {
      try {
        this.#database.exec('BEGIN IMMEDIATE')
        for (const [sql, values] of orders) this.#database.prepare(sql).run(values)
        this.#database.exec('COMMIT')
      } finally {
        if (this.#database.inTransaction) this.#database.exec('ROLLBACK')
      }
    })
  }

  #trying(write: () => unknown): Result<null, WriteError> {
    try {
      write()
      this.#ahead?.note()
      return ok(null)
    } catch (error) {
      if (!isOfTheDisk(error)) throw error
      return err({ kind: 'cannot-write', path: this.#path })
    }
  }
}
