import { readFileSync, statSync } from 'node:fs'

/** Eight bytes with which a rollback journal begins that is needed. */
const LIVE_JOURNAL = Buffer.from([0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7])

/**
 * The bytes of a meeting's file as it stands between two commits, also while a host has it open.
 * Null where a commit was going on; try again. Throws what reading throws.
 */
export function readBetweenCommits(path: string): Uint8Array | null {
  if (isInCommit(path)) return null
  const before = statSync(path, { bigint: true })
  const bytes = readFileSync(path)
  const after = statSync(path, { bigint: true })
  const isSame = before.mtimeNs === after.mtimeNs && before.size === after.size
  return isSame && !isInCommit(path) ? bytes : null
}

function isInCommit(path: string): boolean {
  try {
    return readFileSync(`${path}-journal`).subarray(0, LIVE_JOURNAL.length).equals(LIVE_JOURNAL)
  } catch {
    return false // Mostly there is none.
  }
}
