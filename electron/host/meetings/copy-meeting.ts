import { setTimeout } from 'node:timers/promises'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { StoreError } from '../store/port.ts'
import { readBetweenCommits } from '../store/copy-file.ts'

const TRIES = 200
const AGAIN_MS = 10

/**
 * A meeting's whole file, whoever has it open; this process itself reads it by the store with which it
 * has it open. A commit takes a millisecond or two, and is waited for.
 */
export async function copyMeeting(
  path: string,
  read: () => Uint8Array | null = () => readBetweenCommits(path),
): Promise<Result<Uint8Array, StoreError>> {
  try {
    for (let left = TRIES; left > 0; left -= 1) {
      const bytes = read()
      if (bytes !== null) return ok(bytes)
      await setTimeout(AGAIN_MS)
    }
    // A journal that nobody takes away is a crash's: opening the file once settles it.
    return err({ kind: 'in-use', path })
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return err({ kind: isMissing ? 'no-such-file' : 'cannot-write', path })
  }
}
