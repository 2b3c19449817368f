import type Database from 'libsql'
import { isOfTheDisk } from './database.ts'

/** What is beside a file then has been written for so long, and nothing after it. */
const QUIET_MS = 1_000
/** Nothing is beside it for longer, however they write, as long as the disk takes it. */
const LATEST_MS = 5_000

/**
 * Lets commits go to a log beside the file (SQLite's WAL): one wait for the disk in place of four. What
 * is there goes into the file as soon as nobody writes for a moment. Null where the disk has no such
 * log, or takes nothing; all is then as it was. `closeDatabase` leaves one file again.
 */
export function writeAhead(database: Database.Database): WriteAhead | null {
  if (!beginLog(database)) return null
  let timer: NodeJS.Timeout | null = null
  let sinceMs: number | null = null

  function bringInSoon(): void {
    const nowMs = performance.now()
    sinceMs ??= nowMs
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(bringIn, Math.min(QUIET_MS, Math.max(0, sinceMs + LATEST_MS - nowMs)))
    timer.unref()
  }

  function bringIn(): void {
    sinceMs = null
    try {
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    } catch {
      // Mostly no room for it in the file. It is on the disk where it is, and SQLite reads both as one.
      bringInSoon()
    }
  }

  return {
    note: bringInSoon,
    stop() {
      if (timer !== null) clearTimeout(timer)
    },
  }
}

function beginLog(database: Database.Database): boolean {
  try {
    const modes: unknown[] = database.prepare('PRAGMA journal_mode = WAL').raw().all([]).flat()
    return modes[0] === 'wal'
  } catch (error) {
    if (isOfTheDisk(error)) return false
    throw error
  }
}

export interface WriteAhead {
  /** Something was committed. */
  readonly note: () => void
  readonly stop: () => void
}
