import type Database from 'libsql'
import { CHAIN_START, digestOf, isSameDigest, snapshotDigestOf } from './chain.ts'
import type { NewEntry, Reading } from './port.ts'
import { COLUMNS, parseEntry, parseSnapshot } from './rows.ts'
import type { ChainedEntry, StoredSnapshot } from './rows.ts'

/** How far a journal goes: its last entry. */
export interface Tip {
  readonly seq: number
  readonly digest: Uint8Array
}

export const START: Tip = { seq: 0, digest: CHAIN_START }

/** In pages: `iterate` would keep the statement, and so the lock, when a reader stops half-way. */
export function* readChain(database: Database.Database, after = 0): Iterable<ChainedEntry> {
  const page = database.prepare(
    `SELECT ${COLUMNS.entries} FROM entries WHERE seq > ? ORDER BY seq LIMIT 500`,
  )
  for (let last = after; ;) {
    const rows = page.all([last]).map(parseEntry)
    yield* rows
    const lastRow = rows.at(-1)
    if (lastRow === undefined) return
    last = lastRow.seq
  }
}

/** What a journal that is whole came to on opening. */
export interface Checked {
  readonly tip: Tip
  /** The entry after which the snapshot was taken that was used; 0 for none. */
  readonly snapshotSeq: number
}

/**
 * Reads all of a journal, and tells `reading` what is in it: from the snapshot on where there is
 * a sound one, which is what takes time. The chain is checked from the first entry whatever there
 * is. Null if an entry is not the one that was written there.
 */
export function checkHistory(database: Database.Database, reading: Reading): Checked | null {
  const snapshot = readSnapshot(database)
  let tip = START
  let snapshotSeq = 0
  for (const entry of readChain(database)) {
    if (!follows(tip, entry)) return null
    tip = { seq: entry.seq, digest: entry.digest }
    if (snapshot === null || entry.seq > snapshot.seq) reading.add(entry)
    if (snapshot === null || entry.seq !== snapshot.seq) continue
    if (isOf(snapshot, tip) && reading.restore(snapshot.bytes)) snapshotSeq = snapshot.seq
    else addUpTo(database, entry.seq, reading)
  }
  // A snapshot of entries that are not there: the journal has lost its end.
  if (snapshot !== null && snapshot.seq > tip.seq) return null
  return { tip, snapshotSeq }
}

/** The entries that come next in a journal, each bound to all before it. */
export function link(tip: Tip, entries: readonly NewEntry[]): readonly ChainedEntry[] {
  let { seq, digest } = tip
  return entries.map((entry) => {
    seq += 1
    digest = digestOf(digest, entry)
    return { ...entry, seq, digest }
  })
}

export function follows(tip: Tip, entry: ChainedEntry): boolean {
  return entry.seq === tip.seq + 1 && isSameDigest(entry.digest, digestOf(tip.digest, entry))
}

/** The one snapshot of a file, if what it holds is what was written; null otherwise. */
export function readSnapshot(database: Database.Database): StoredSnapshot | null {
  try {
    const sql = `SELECT ${COLUMNS.snapshots} FROM snapshots ORDER BY seq DESC LIMIT 1`
    const [row] = database.prepare(sql).all([])
    if (row === undefined) return null
    const snapshot = parseSnapshot(row)
    const digest = snapshotDigestOf(snapshot.tip, snapshot.bytes)
    return isSameDigest(snapshot.digest, digest) ? snapshot : null
  } catch {
    return null // It only saves time.
  }
}

function isOf(snapshot: StoredSnapshot, tip: Tip): boolean {
  return isSameDigest(snapshot.tip, tip.digest)
}

function addUpTo(database: Database.Database, seq: number, reading: Reading): void {
  for (const entry of readChain(database)) {
    if (entry.seq > seq) return
    reading.add(entry)
  }
}
