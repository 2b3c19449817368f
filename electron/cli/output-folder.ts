import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Result } from '../../shared/result.ts'
import { err, ok } from '../../shared/result.ts'
import type { CliError } from './cli-error.ts'
import type { OutputOptions } from './output-file.ts'
import { isOfTheDisk, writeOutput } from './output-file.ts'

export interface OutputFile {
  readonly name: string
  readonly bytes: Uint8Array
}

interface FolderOptions extends OutputOptions {
  /** Whether the folder is made where it is missing. */
  readonly mayMake: boolean
}

/**
 * Writes several files into a folder, all of them or none: they stand in a folder within it until
 * the last is on the disk. Gives where they are.
 */
export function writeOutputs(
  folder: string,
  files: readonly OutputFile[],
  { force, mayMake }: FolderOptions,
): Result<readonly string[], CliError> {
  const targets = files.map(({ name }) => path.join(folder, name))
  const taken = force ? undefined : targets.find((target) => existsSync(target))
  if (taken !== undefined) return err({ kind: 'exists', path: taken })
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
  let waiting: string | null = null
  try {
    if (mayMake) mkdirSync(folder, { recursive: true })
    waiting = mkdtempSync(path.join(folder, '.export-'))
    for (const { name, bytes } of files) {
      const written = writeOutput(path.join(waiting, name), bytes, { force: true })
      if (!written.ok) return err({ kind: 'cannot-write', path: path.join(folder, name) })
    }
    for (const { name } of files) renameSync(path.join(waiting, name), path.join(folder, name))
    return ok(targets)
  } catch (error) {
    if (!isOfTheDisk(error)) throw error
    if (!isThere) remove(folder)
    return err({ kind: 'cannot-write', path: folder })
  } finally {
    if (waiting !== null) remove(waiting)
  }
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // Where nothing could be made there is nothing to take away.
  }
}
