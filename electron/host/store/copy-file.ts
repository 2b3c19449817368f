import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { JOURNAL, LOG } from './beside.ts'
import { mergeLog } from './merge-log.ts'

/** Eight bytes with which a rollback journal begins that is needed. */
const LIVE_JOURNAL = Buffer.from([0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7])
/** With which a log begins; another one begins otherwise. */
const LOG_HEADER_BYTES = 32

/**
 * The bytes of a meeting's file as it stands between two commits, also while a host has it open, with
 * what is in the log beside it. Null where the file was being written; try again. Throws what reading
 * throws. A process that has the file open itself reads it by its `ownReader`.
 */
export function readBetweenCommits(
  path: string,
  read: (path: string) => Uint8Array = readFileSync,
): Uint8Array | null {
  if (isInCommit(path)) return null
  const [before, beginning] = [stampOf(path), readLog(path, LOG_HEADER_BYTES)]
  const bytes = read(path)
  // The log is taken away when all of it is in the file: it is whole, or there is none of it.
  const log = readLog(path)
  const isSame =
    stampOf(path) === before &&
    beginning.equals(log.subarray(0, LOG_HEADER_BYTES)) &&
    beginning.equals(readLog(path, LOG_HEADER_BYTES))
  return isSame && !isInCommit(path) ? mergeLog(bytes, log) : null
}

export interface OwnReader {
  readonly read: (path: string) => Uint8Array
  readonly close: () => void
}

/**
 * Reads a file that SQLite has open in this same process. POSIX gives all of a process's locks on a file
 * back as soon as it closes any of its ways to it, and a second host would come in: so this one is kept
 * open, and closed when SQLite is done with the file.
 */
export function ownReader(): OwnReader {
  let descriptor: number | null = null
  let isClosed = false
  return {
    read(path) {
      if (isClosed) return readFileSync(path)
      descriptor ??= openSync(path, 'r')
      return readFrom(descriptor)
    },
    close() {
      isClosed = true
      if (descriptor !== null) closeSync(descriptor)
      descriptor = null
    },
  }
}

/** From its beginning, wherever it was read to before, and no further than `mostBytes`. */
function readFrom(descriptor: number, mostBytes = Infinity): Buffer {
  const bytes = Buffer.alloc(Math.min(fstatSync(descriptor).size, mostBytes))
  for (let at = 0; at < bytes.length;) {
    const count = readSync(descriptor, bytes, at, bytes.length - at, at)
    if (count === 0) return bytes.subarray(0, at)
    at += count
  }
  return bytes
}

/** Changes with every commit. */
export function commitStampOf(path: string): string {
  return `${stampOf(path)} ${stampOf(path + LOG)}`
}

function stampOf(path: string): string {
  const there = statSync(path, { bigint: true, throwIfNoEntry: false })
  return there === undefined ? '' : `${there.mtimeNs} ${there.size}`
}

function isInCommit(path: string): boolean {
  return readIfThere(path + JOURNAL, LIVE_JOURNAL.length).equals(LIVE_JOURNAL)
}

function readLog(path: string, mostBytes?: number): Buffer {
  return readIfThere(path + LOG, mostBytes)
}

function readIfThere(path: string, mostBytes?: number): Buffer {
  let descriptor: number | null = null
  try {
    descriptor = openSync(path, 'r')
    return readFrom(descriptor, mostBytes)
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (isMissing) return Buffer.alloc(0) // Mostly there is none.
    throw error
  } finally {
    if (descriptor !== null) closeSync(descriptor)
  }
}
