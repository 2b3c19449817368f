import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import Database from 'libsql'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { BESIDE } from './beside.ts'
import { APPLICATION_ID, MIGRATIONS } from './migrations.ts'
import type { StoreError } from './port.ts'

/**
 * Opens SQLite so that an open meeting is safe and a closed one is a single file.
 *
 * 1. `synchronous=FULL`: a commit is on the disk when it returns. Rollback journal, so that reading a
 *    closed file changes nothing in it; only a meeting that is served has a log beside it, see
 *    `writeAhead`. A file that was never closed, as a crash leaves it, is brought to its end here.
 * 2. The lock is exclusive and held until closing, so that a second host cannot interleave.
 * 3. Parameters are always given as one array: libsql takes a lone Buffer for named
 *    parameters and aborts the process.
 */
export function openDatabase(path: string): Result<Database.Database, StoreError> {
  return attachMeeting(path, (database) => {
    lock(database)
    if (!isWellBuilt(database)) return { kind: 'damaged', path }
    const version = numberFrom(database, 'PRAGMA user_version')
    if (version < MIGRATIONS.length && mayWrite(database)) migrate(database, version)
    return null
  })
}

/** Opens what is, or was, a meeting without a look at whether it is whole, and without migrating it. */
export function inspectDatabase(path: string): Result<Database.Database, StoreError> {
  return attachMeeting(path, (database) => {
    lock(database)
    return null
  })
}

/** Whether somebody has a meeting open. */
export function isInUse(path: string): boolean {
  const opened = inspectDatabase(path)
  if (opened.ok) closeDatabase(opened.value)
  return !opened.ok && opened.error.kind === 'in-use'
}

/** Counted and not read: what it says of a damaged file may be no text. */
const COUNT_FAULTS = "SELECT count(*) FROM pragma_quick_check WHERE quick_check <> 'ok'"

/** Whether SQLite finds its own order of things in the file; what the rows say is not asked. */
export function isWellBuilt(database: Database.Database): boolean {
  try {
    return numberFrom(database, COUNT_FAULTS) === 0
  } catch {
    return false
  }
}

/**
 * Whether the file, and the journal beside it, can be written: found by beginning to. An
 * archived meeting may lie where it can only be read.
 */
export function mayWrite(database: Database.Database): boolean {
  const version = numberFrom(database, 'PRAGMA user_version')
  try {
    database.exec(`BEGIN; PRAGMA user_version = ${version}`)
    return true
  } catch {
    return false
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK')
  }
}

/** Makes a new file. One that is there is left alone: `cannot-write`. */
export function createDatabase(path: string): Result<Database.Database, StoreError> {
  try {
    closeSync(openSync(path, 'wx'))
  } catch {
    return err({ kind: 'cannot-write', path })
  }
  return attach(path, (database) => {
    lock(database)
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
    migrate(database, 0)
    return null
  })
}

/**
 * Gives the lock back and takes the journal away. libsql keeps the file open as long as a
 * prepared statement lives, so closing alone would do neither.
 */
export function closeDatabase(database: Database.Database): void {
  leaveLog(database)
  try {
    database.exec('PRAGMA locking_mode = NORMAL')
    numberFrom(database, 'SELECT count(*) FROM sqlite_schema')
  } catch {
    // A file that cannot be read any more has no lock to give back.
  }
  database.close()
}

/** The one value of a query's only row. */
function valueFrom(database: Database.Database, sql: string): unknown {
  return database.prepare(sql).raw().all([]).flat()[0]
}

function numberFrom(database: Database.Database, sql: string): number {
  return Number(valueFrom(database, sql))
}

type Prepare = (database: Database.Database) => StoreError | null

function attachMeeting(path: string, prepare: Prepare): Result<Database.Database, StoreError> {
  if (!existsSync(path)) return err({ kind: 'no-such-file', path })
  const stranger = strangerAt(path)
  if (stranger !== null) return err(stranger)
  // What is beside it may say otherwise: a crash may have left it to be undone to its very beginning.
  return attach(path, (database) => strangerIn(database, path) ?? prepare(database))
}

/**
 * Looks at a file alone, not at what is beside it, which SQLite would otherwise bring into another
 * program's file, or a newer Mesa's. SQLite does the reading because its own locks outlive that: see
 * `ownReader`. Null for a meeting of ours, and for what says nothing.
 */
function strangerAt(path: string): StoreError | null {
  let database: Database.Database | null = null
  try {
    const { host, pathname } = pathToFileURL(path)
    const share = host === '' ? '' : `//${host}`
    database = new Database(`file://${share}${pathname}?immutable=1`)
    return strangerIn(database, path)
  } catch (error) {
    return kindOf(error) === 'not-a-meeting' ? { kind: 'not-a-meeting', path } : null
  } finally {
    database?.close()
  }
}

function strangerIn(database: Database.Database, path: string): StoreError | null {
  if (numberFrom(database, 'PRAGMA application_id') !== APPLICATION_ID) {
    return { kind: 'not-a-meeting', path }
  }
  const isNewer = numberFrom(database, 'PRAGMA user_version') > MIGRATIONS.length
  return isNewer ? { kind: 'newer', path } : null
}

function attach(path: string, prepare: Prepare): Result<Database.Database, StoreError> {
  let database: Database.Database
  try {
    database = new Database(path)
  } catch {
    return err({ kind: 'cannot-write', path })
  }
  let failure: StoreError | null
  try {
    failure = prepare(database)
  } catch (error) {
    const kind = kindOf(error)
    failure = { kind: kind === 'cannot-write' && isUnsettled(path) ? 'unsettled' : kind, path }
  }
  if (failure === null) return ok(database)
  // Another's file keeps its own ways.
  if (failure.kind === 'not-a-meeting' || failure.kind === 'newer') database.close()
  else closeDatabase(database)
  return err(failure)
}

/** A file that may only be read gets a reader's lock: for SQLite that is no error. */
function lock(database: Database.Database): void {
  database.exec(`
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    BEGIN EXCLUSIVE;
    COMMIT;
  `)
  leaveLog(database)
}

/** Brings what a log has into the file, and takes the log away. */
function leaveLog(database: Database.Database): void {
  try {
    database.exec('PRAGMA journal_mode = DELETE')
  } catch {
    // Mostly no room for it: SQLite reads and writes both as one, and whoever opens them next tries again.
  }
}

function migrate(database: Database.Database, version: number): void {
  MIGRATIONS.slice(version).forEach((script, index) => {
    database.exec(`BEGIN; ${script} PRAGMA user_version = ${version + index + 1}; COMMIT;`)
  })
}

/**
 * Whether a file was never closed: something is beside it that SQLite puts into it before it reads it, or,
 * of one that was copied alone while it was served, the file says that a log belongs to it.
 */
function isUnsettled(path: string): boolean {
  const isBeside = (end: string) => (statSync(path + end, { throwIfNoEntry: false })?.size ?? 0) > 0
  return BESIDE.some(isBeside) || saysLog(path)
}

function saysLog(path: string): boolean {
  try {
    return readFileSync(path)[READ_VERSION] === READ_WITH_LOG
  } catch {
    return false
  }
}

/** Where a file of SQLite's says how it is to be read: https://www.sqlite.org/fileformat2.html, 1.3.3. */
const READ_VERSION = 19
const READ_WITH_LOG = 2

function kindOf(error: unknown): 'not-a-meeting' | 'damaged' | 'in-use' | 'cannot-write' {
  const code = codeOf(error)
  if (code.startsWith('SQLITE_NOTADB')) return 'not-a-meeting'
  if (code.startsWith('SQLITE_CORRUPT')) return 'damaged'
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'in-use'
  return 'cannot-write'
}

/** The disk is full or gone, or the file may not be written: the user's to mend, so it is a value. */
export function isOfTheDisk(error: unknown): boolean {
  return /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|BUSY|PERM)/.test(codeOf(error))
}

/** SQLite's name for what went wrong; empty for what is not SQLite's. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
