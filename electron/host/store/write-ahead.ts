import type Database from 'libsql'
import { codeOf, isOfTheDisk } from './database.ts'
import type { TellCheckpoint } from './port.ts'

/** What is beside a file then has been written for so long, and nothing after it. */
const QUIET_MS = 1_000
/** Nothing is beside it for longer, however they write, as long as the disk takes it. */
const LATEST_MS = 5_000
/** So long it is tried in vain before somebody has to see to it. */
const STUCK_MS = 60_000

/**
 * Lets commits go to a log beside the file (SQLite's WAL): one wait for the disk in place of four. What
 * is there goes into the file as soon as nobody writes for a moment. Null where the disk has no such
 * log, or takes nothing; all is then as it was. `closeDatabase` leaves one file again.
 */
export function writeAhead(database: Database.Database, tell: TellCheckpoint): WriteAhead | null {
  if (!beginLog(database)) return null
  const trying = countTries(tell)
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
      trying.noteDone()
    } catch (error) {
      // Mostly no room for it in the file. It is on the disk where it is, and SQLite reads both as one.
      trying.noteFailed(codeOf(error))
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

/** Says once that it fails, once that it has for long, and once that it does no more. */
function countTries(tell: TellCheckpoint) {
  let failingSinceMs: number | null = null
  let isStuck = false
  return {
    noteFailed(reason: string) {
      const nowMs = performance.now()
      if (failingSinceMs === null) tell('failing', reason)
      failingSinceMs ??= nowMs
      if (isStuck || nowMs < failingSinceMs + STUCK_MS) return
      isStuck = true
      tell('stuck', reason)
    },
    noteDone() {
      if (failingSinceMs !== null) tell('recovered', null)
      failingSinceMs = null
      isStuck = false
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
