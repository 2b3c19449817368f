import type Database from 'libsql'
import { meetingId } from '../../../shared/ids.ts'
import type { MeetingId } from '../../../shared/ids.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { CHAIN_START, digestOf, isSameDigest } from './chain.ts'
import { closeDatabase, inspectDatabase, isWellBuilt } from './database.ts'
import { readSnapshot } from './history.ts'
import type { ChainedEntry, Entry, StoredInvitation, StoredTicket, StoreError } from './port.ts'
import { COLUMNS, parseEntry, parseInvitation, parseMeta, parseTicket } from './rows.ts'

/** What is wrong with one entry. What it still says of itself may be what was altered. */
export type Flaw =
  | {
      /** It is not what was written there. */
      readonly kind: 'altered'
      readonly seq: number
      readonly party: Party | null
      readonly delegate: string
      readonly atMs: number
    }
  /** There is none of this number; or it cannot be read at all. */
  | { readonly kind: 'missing' | 'unreadable'; readonly seq: number; readonly atMs: number | null }
  /** Nothing speaks against it, but the one before it is not there to prove it. */
  | { readonly kind: 'unproven'; readonly seq: number; readonly atMs: number }

/** All that can still be read of a file, whatever happened to it. Nothing is written. */
export interface Survey {
  readonly meeting: MeetingId
  readonly createdMs: number
  readonly sealKey: string | null
  readonly invitations: readonly StoredInvitation[]
  readonly tickets: readonly StoredTicket[]
  /** Those that are what was written, in order. */
  readonly sound: readonly Entry[]
  readonly flaws: readonly Flaw[]
  readonly snapshot: { readonly seq: number; readonly bytes: Uint8Array } | null
  /** False where the file itself is damaged, be it around what can be read of it. */
  readonly isWellBuilt: boolean
  /** Of the last entry, hexadecimal. */
  readonly digest: string
}

/** So many numbers in a row that cannot be read, and there is nothing after them. */
const GAP_GIVEN_UP = 5_000

export function surveyFile(path: string): Result<Survey, StoreError> {
  const opened = inspectDatabase(path)
  if (!opened.ok) return opened
  const database = opened.value
  try {
    return ok(survey(database))
  } catch {
    return err({ kind: 'damaged', path })
  } finally {
    closeDatabase(database)
  }
}

/** @throws where not even the meeting's name can be read. */
function survey(database: Database.Database): Survey {
  const meta = new Map(database.prepare(`SELECT ${COLUMNS.meta} FROM meta`).all([]).map(parseMeta))
  const name = meta.get('meeting')
  if (name === undefined) throw new Error('No name')
  const sound: Entry[] = []
  const flaws: Flaw[] = []
  const snapshot = readSnapshot(database)
  const last = Math.max(lastSeq(database), snapshot?.seq ?? 0)
  let before: Uint8Array | null = CHAIN_START
  let lastMs: number | null = null
  for (let seq = 1; seq <= last; seq += 1) {
    const entry = readOne(database, seq)
    if (entry === null || entry === 'unreadable') {
      flaws.push({ kind: entry ?? 'missing', seq, atMs: lastMs })
      before = null
      continue
    }
    const { party, delegate, atMs } = entry
    if (before === null) flaws.push({ kind: 'unproven', seq, atMs })
    else if (isSameDigest(entry.digest, digestOf(before, entry))) sound.push(entry)
    else flaws.push({ kind: 'altered', seq, party, delegate, atMs })
    before = entry.digest
    lastMs = atMs
  }
  return {
    meeting: meetingId(name),
    createdMs: Number(meta.get('createdMs')),
    sealKey: meta.get('sealKey') ?? null,
    invitations: readAll(
      database,
      `SELECT ${COLUMNS.invitations} FROM invitations`,
      parseInvitation,
    ),
    tickets: readAll(database, `SELECT ${COLUMNS.tickets} FROM tickets`, parseTicket),
    ...{ sound, flaws, snapshot },
    isWellBuilt: isWellBuilt(database),
    digest: Buffer.from(before ?? CHAIN_START).toString('hex'),
  }
}

function readOne(database: Database.Database, seq: number): ChainedEntry | 'unreadable' | null {
  try {
    const sql = `SELECT ${COLUMNS.entries} FROM entries WHERE seq = ?`
    const row: unknown = database.prepare(sql).get([seq])
    return row === undefined ? null : parseEntry(row)
  } catch {
    return 'unreadable'
  }
}

/** By asking for the last one; where that cannot be read, by going on until nothing comes any more. */
function lastSeq(database: Database.Database): number {
  try {
    const [seq] = database.prepare('SELECT max(seq) FROM entries').raw().all([]).flat()
    return Number(seq ?? 0)
  } catch {
    let last = 0
    for (let seq = 1; seq - last <= GAP_GIVEN_UP; seq += 1) {
      const entry = readOne(database, seq)
      if (entry !== null && entry !== 'unreadable') last = seq
    }
    return last
  }
}

/** Without the rows that are none; without all of them, where they cannot be read. */
function readAll<T>(database: Database.Database, sql: string, parse: (row: unknown) => T): T[] {
  try {
    return database
      .prepare(sql)
      .all([])
      .flatMap((row) => {
        try {
          return [parse(row)]
        } catch {
          return []
        }
      })
  } catch {
    return []
  }
}
