import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { Result } from '../../shared/result.ts'
import { err, ok } from '../../shared/result.ts'
import { BESIDE } from '../host/store/beside.ts'
import type { CliError } from './cli-error.ts'

export interface OutputOptions {
  /** Whether what is there already may be written over. */
  readonly force: boolean
}

/** Writes a file whole or not at all: what was there stays until the new one is on the disk. */
export function writeOutput(
  target: string,
  bytes: Uint8Array | string,
  options: OutputOptions,
): Result<null, CliError> {
  return replaceFile(target, options, (temporary) => {
    try {
      const file = openSync(temporary, 'wx')
      const content = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
      try {
        for (let at = 0; at < content.length;) at += writeSync(file, content, at)
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
      return ok(null)
    } catch (error) {
      if (!isOfTheDisk(error)) throw error
      return err({ kind: 'cannot-write', path: target })
    }
  })
}

/**
 * Lets `make` fill a file beside the target, and puts it in the target's place when it did.
 * A failure of `make` is the answer, and leaves nothing behind.
 */
export function replaceFile<T>(
  target: string,
  { force }: OutputOptions,
  make: (temporary: string) => Result<T, CliError>,
): Result<T, CliError> {
  if (existsSync(target) && !force) return err({ kind: 'exists', path: target })
  const name = `.${path.basename(target)}.${randomBytes(4).toString('hex')}.tmp`
  const temporary = path.join(path.dirname(target), name)
  try {
    const made = make(temporary)
    if (!made.ok) return made
    renameSync(temporary, target)
    return made
  } catch (error) {
    if (!isOfTheDisk(error)) throw error
    return err({ kind: 'cannot-write', path: target })
  } finally {
    for (const end of ['', ...BESIDE]) remove(temporary + end)
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // Where nothing could be made there is nothing to take away.
  }
}

/** No room, no right, no such folder: the user's to mend. Anything else is a bug. */
export function isOfTheDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}
