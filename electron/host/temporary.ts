import { randomBytes } from 'node:crypto'
import { closeSync, linkSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { err, ok } from '../../shared/result.ts'
import type { Result } from '../../shared/result.ts'
import { BESIDE } from './store/beside.ts'
import type { WriteError } from './store/port.ts'

/** Why a file did not get a name: something has it already, or the disk takes none such. */
export type PlaceError = WriteError | { readonly kind: 'taken'; readonly path: string }

/**
 * A name in the folder of a file that nobody else has, to write under until all is there. It is short
 * whatever the file's own: where that fits, this does.
 */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `.mesa-${randomBytes(8).toString('hex')}.tmp`)
}

/** What SQLite was in the middle of goes along. */
export function removeTemporary(temporary: string): void {
  for (const end of ['', ...BESIDE]) remove(temporary + end)
}

/** Gives a file that is whole its name; never one that something else has. */
export function putInPlace(temporary: string, path: string): Result<null, PlaceError> {
  const named = nameToo(temporary, path)
  if (named.ok) remove(temporary)
  return named
}

/**
 * Gives a file another name, and lets it keep its own where the disk has such; not every one has.
 * Where something has that name already nothing changes.
 */
export function nameToo(path: string, name: string): Result<null, PlaceError> {
  try {
    linkSync(path, name)
    return ok(null)
  } catch (error) {
    return isThere(error) ? err({ kind: 'taken', path: name }) : move(path, name)
  }
}

/** By taking the name first: what renames would write over whatever has it. */
function move(path: string, name: string): Result<null, PlaceError> {
  try {
    closeSync(openSync(name, 'wx'))
  } catch (error) {
    return err({ kind: isThere(error) ? 'taken' : 'cannot-write', path: name })
  }
  try {
    renameSync(path, name)
    return ok(null)
  } catch {
    remove(name)
    return err({ kind: 'cannot-write', path: name })
  }
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // A disk that takes nothing gives nothing back: it stays, under a name that is nobody's.
  }
}
