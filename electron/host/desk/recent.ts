import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseMeeting } from '../../../shared/meeting/parse-meeting.ts'
import type { RecentMeeting } from '../../../shared/protocol/http.ts'

/** The meetings that this computer had open last, newest first. */
export interface Recent {
  list(): readonly RecentMeeting[]
  /** Notes how a meeting stands now. */
  note(meeting: RecentMeeting): void
}

const MAX_LISTED = 30

/**
 * Keeps the list in a small file of its own. Losing it loses nothing but convenience, so one
 * that cannot be read is an empty one, and one that cannot be written is not.
 */
export function openRecent(path: string): Recent {
  let listed = read(path)
  return {
    list: () => listed.filter((each) => existsSync(each.path)).map(withFileTime),
    note(meeting) {
      const others = listed.filter((each) => each.path !== meeting.path)
      listed = [meeting, ...others].slice(0, MAX_LISTED)
      write(path, listed)
    },
  }
}

/** After a crash the list says less than the file. */
function withFileTime(meeting: RecentMeeting): RecentMeeting {
  try {
    return { ...meeting, changedMs: Math.max(meeting.changedMs, statSync(meeting.path).mtimeMs) }
  } catch {
    return meeting
  }
}

function read(path: string): readonly RecentMeeting[] {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return Array.isArray(value) ? value.map(parse).filter((each) => each !== null) : []
  } catch {
    return []
  }
}

function parse(value: unknown): RecentMeeting | null {
  if (typeof value !== 'object' || value === null) return null
  const { path, title, meeting, pending, changedMs } = value as Record<string, unknown> // keys are read one by one
  const parsed = parseMeeting(meeting)
  if (typeof path !== 'string' || typeof title !== 'string' || !parsed.ok) return null
  if (typeof pending !== 'number' || typeof changedMs !== 'number') return null
  return { path, title, meeting: parsed.value, pending, changedMs }
}

/** By way of a second file: a crash in between leaves the old list. */
function write(path: string, listed: readonly RecentMeeting[]): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.new`, JSON.stringify(listed, null, 2))
    renameSync(`${path}.new`, path)
  } catch {
    // The meetings themselves are elsewhere, and are found by opening them.
  }
}
