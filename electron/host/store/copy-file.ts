import { readFileSync, statSync } from 'node:fs'
import { JOURNAL, LOG } from './beside.ts'
import { mergeLog } from './merge-log.ts'

/** Eight bytes with which a rollback journal begins that is needed. */
const LIVE_JOURNAL = Buffer.from([0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7])
/** With which a log begins; another one begins otherwise. */
const LOG_HEADER_BYTES = 32

/**
 * The bytes of a meeting's file as it stands between two commits, also while a host has it open, with
 * what is in the log beside it. Null where the file was being written; try again. Throws what reading
 * throws.
 */
export function readBetweenCommits(path: string): Uint8Array | null {
  if (isInCommit(path)) return null
  const [before, beginning] = [stampOf(path), readLog(path).subarray(0, LOG_HEADER_BYTES)]
  const bytes = readFileSync(path)
  // The log is taken away when all of it is in the file: it is whole, or there is none of it.
  const log = readLog(path)
  const isSame =
    stampOf(path) === before &&
    beginning.equals(log.subarray(0, LOG_HEADER_BYTES)) &&
    beginning.equals(readLog(path).subarray(0, LOG_HEADER_BYTES))
  return isSame && !isInCommit(path) ? mergeLog(bytes, log) : null
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
  return readIfThere(path + JOURNAL)
    .subarray(0, LIVE_JOURNAL.length)
    .equals(LIVE_JOURNAL)
}

function readLog(path: string): Buffer {
  return readIfThere(path + LOG)
}

function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    return Buffer.alloc(0) // Mostly there is none.
  }
}
