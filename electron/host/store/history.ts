import type Database from 'libsql'
import { CHAIN_START, digestOf, isSameDigest, snapshotDigestOf } from './chain.ts'
import type { ChainedEntry, Extent, NewEntry, Reading, Tip } from './port.ts'
import { COLUMNS, parseEntry, parseSnapshot } from './rows.ts'
import type { StoredSnapshot } from './rows.ts'

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
  /** See `MeetingStore.trusted`. */
  readonly trusted: Tip | null
}

/**
 * Reads a journal, and tells `reading` what is in it: from the snapshot on where there is a sound one.
 * Null if an entry is not the one that was written there.
 */
export function checkHistory(
  database: Database.Database,
  reading: Reading,
  extent: Extent,
): Checked | null {
  const snapshot = readSnapshot(database)
  if (extent === 'end' && snapshot !== null && hasPlace(database, snapshot)) {
    if (reading.restore(snapshot.bytes)) return checkEnd(database, snapshot, reading)
  }
  return checkWhole(database, snapshot, reading)
}

/** From the first entry, whatever a snapshot says. */
function checkWhole(
  database: Database.Database,
  snapshot: StoredSnapshot | null,
  reading: Reading,
): Checked | null {
  let tip = START
  let snapshotSeq = 0
  for (const entry of readChain(database)) {
    if (!follows(tip, entry)) return null
    tip = tipOf(entry)
    if (snapshot === null || entry.seq > snapshot.seq) reading.add(entry)
    if (snapshot === null || entry.seq !== snapshot.seq) continue
    if (isOf(snapshot, tip) && reading.restore(snapshot.bytes)) snapshotSeq = snapshot.seq
    else addUpTo(database, entry.seq, reading)
  }
  // A snapshot of entries that are not there: the journal has lost its end.
  if (snapshot !== null && snapshot.seq > tip.seq) return null
  return { tip, snapshotSeq, trusted: null }
}

/** From the snapshot's place, which was found to be there. */
function checkEnd(
  database: Database.Database,
  { seq: snapshotSeq, tip: digest }: StoredSnapshot,
  reading: Reading,
): Checked | null {
  const trusted = { seq: snapshotSeq, digest }
  let tip: Tip = trusted
  for (const entry of readChain(database, snapshotSeq)) {
    if (!follows(tip, entry)) return null
    tip = tipOf(entry)
    reading.add(entry)
  }
  return { tip, snapshotSeq, trusted }
}

/** Whether the entry after which a snapshot was taken is there, and bound to the one before it. */
function hasPlace(database: Database.Database, snapshot: StoredSnapshot): boolean {
  const { seq } = snapshot
  const around = database.prepare(
    `SELECT ${COLUMNS.entries} FROM entries WHERE seq IN (?, ?) ORDER BY seq`,
  )
  return isPlaceOf(snapshot, around.all([seq - 1, seq]).map(parseEntry))
}

/** The same, of the entries with that number and the one before. */
export function isPlaceOf(snapshot: StoredSnapshot, around: readonly ChainedEntry[]): boolean {
  const [last, before = START] = around.toReversed()
  return last !== undefined && follows(before, last) && isOf(snapshot, last)
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
  return snapshot.seq === tip.seq && isSameDigest(snapshot.tip, tip.digest)
}

/** Without the bytes of the entry, which need not be kept in memory. */
export function tipOf({ seq, digest }: ChainedEntry): Tip {
  return { seq, digest }
}

function addUpTo(database: Database.Database, seq: number, reading: Reading): void {
  for (const entry of readChain(database)) {
    if (entry.seq > seq) return
    reading.add(entry)
  }
}
