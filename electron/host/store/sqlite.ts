import type Database from 'libsql'
import { meetingId } from '../../../shared/ids.ts'
import type { MeetingId } from '../../../shared/ids.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { CHAIN_START, digestOf, isSameDigest } from './chain.ts'
import { closeDatabase, codeOf, createDatabase, mayWrite, openDatabase } from './database.ts'
import type { Entry, MeetingStore, NewEntry, StoredInvitation } from './port.ts'
import type { StoredTicket, StoreError, WriteError } from './port.ts'
import { parseEntry, parseInvitation, parseMeta, parseTicket } from './rows.ts'

/** Makes the file of a new meeting. `cannot-write` if there is one already. */
export function createSqliteStore(
  path: string,
  opening: { readonly meeting: MeetingId; readonly atMs: number },
): Result<MeetingStore, StoreError> {
  const created = createDatabase(path)
  if (!created.ok) return created
  const insert = created.value.prepare('INSERT INTO meta (key, value) VALUES (?, ?)')
  insert.run(['meeting', opening.meeting])
  insert.run(['createdMs', String(opening.atMs)])
  return ok(new SqliteStore(created.value, path, { seq: 0, digest: CHAIN_START }))
}

/**
 * Opens the file of a meeting, and reads its journal once to know that it is whole. `visit` gets
 * each entry on the way, oldest first; what it throws means that the entry cannot be read.
 */
export function openSqliteStore(
  path: string,
  visit: (entry: Entry) => void = () => {},
): Result<MeetingStore, StoreError> {
  const opened = openDatabase(path)
  if (!opened.ok) return opened
  const database = opened.value
  try {
    const tip = checkChain(database, visit)
    if (tip !== null) return ok(new SqliteStore(database, path, tip))
  } catch {
    // A row that Mesa cannot have written, or that SQLite cannot read: damaged as well.
  }
  closeDatabase(database)
  return err({ kind: 'damaged', path })
}

interface Tip {
  readonly seq: number
  readonly digest: Uint8Array
}

class SqliteStore implements MeetingStore {
  readonly meeting: MeetingId
  readonly createdMs: number
  readonly mayWrite: boolean
  readonly #database: Database.Database
  readonly #path: string
  #tip: Tip

  constructor(database: Database.Database, path: string, tip: Tip) {
    const meta = new Map(database.prepare('SELECT key, value FROM meta').all([]).map(parseMeta))
    this.meeting = meetingId(meta.get('meeting') ?? '')
    this.createdMs = Number(meta.get('createdMs'))
    this.mayWrite = mayWrite(database)
    this.#database = database
    this.#path = path
    this.#tip = tip
  }

  append(entry: NewEntry): Result<Entry, WriteError> {
    const seq = this.#tip.seq + 1
    const digest = digestOf(this.#tip.digest, entry)
    const { document, bytes, party, delegate, atMs } = entry
    const written = this.#run('INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)', [
      ...[seq, document, Buffer.from(bytes), party, delegate, atMs, Buffer.from(digest)],
    ])
    if (!written.ok) return written
    this.#tip = { seq, digest }
    return ok({ ...entry, seq })
  }

  *entries(): Iterable<Entry> {
    yield* readChain(this.#database)
  }

  invitations(): readonly StoredInvitation[] {
    const rows = this.#database.prepare('SELECT * FROM invitations ORDER BY created_ms, code')
    return rows.all([]).map(parseInvitation)
  }

  addInvitation({ code, party, role, createdMs, revokedMs }: StoredInvitation) {
    const values = [code, party, role, createdMs, revokedMs]
    return this.#run('INSERT INTO invitations VALUES (?, ?, ?, ?, ?)', values)
  }

  revokeInvitation(code: string, atMs: number): Result<null, WriteError> {
    const revoked = this.#run('UPDATE invitations SET revoked_ms = ? WHERE code = ?', [atMs, code])
    return revoked.ok ? this.#run('DELETE FROM tickets WHERE code = ?', [code]) : revoked
  }

  addTicket({ hash, code, party, role, name, createdMs }: StoredTicket) {
    const values = [hash, code, party, role, name, createdMs]
    return this.#run('INSERT INTO tickets VALUES (?, ?, ?, ?, ?, ?)', values)
  }

  findTicket(hash: string): StoredTicket | null {
    const row: unknown = this.#database.prepare('SELECT * FROM tickets WHERE hash = ?').get([hash])
    return row === undefined ? null : parseTicket(row)
  }

  close(): void {
    closeDatabase(this.#database)
  }

  #run(sql: string, values: readonly unknown[]): Result<null, WriteError> {
    try {
      this.#database.prepare(sql).run(values)
      return ok(null)
    } catch (error) {
      if (!isOfTheDisk(error)) throw error
      return err({ kind: 'cannot-write', path: this.#path })
    }
  }
}

/** In pages: `iterate` would keep the statement, and so the lock, when a reader stops half-way. */
function* readChain(database: Database.Database) {
  const page = database.prepare('SELECT * FROM entries WHERE seq > ? ORDER BY seq LIMIT 500')
  for (let last = 0; ;) {
    const rows = page.all([last]).map(parseEntry)
    yield* rows
    const lastRow = rows.at(-1)
    if (lastRow === undefined) return
    last = lastRow.seq
  }
}

/** null if an entry is not the one that was written there. */
function checkChain(database: Database.Database, visit: (entry: Entry) => void): Tip | null {
  let tip: Tip = { seq: 0, digest: CHAIN_START }
  for (const entry of readChain(database)) {
    const isNext = entry.seq === tip.seq + 1
    if (!isNext || !isSameDigest(entry.digest, digestOf(tip.digest, entry))) return null
    tip = { seq: entry.seq, digest: entry.digest }
    visit(entry)
  }
  return tip
}

/** The disk is full or gone, or the file may not be written: the user's to mend, so it is a value. */
function isOfTheDisk(error: unknown): boolean {
  return /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|BUSY|PERM)/.test(codeOf(error))
}
