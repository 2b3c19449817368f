import { lstatSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Meeting } from '../../../shared/meeting/meeting.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { BESIDE } from '../store/beside.ts'
import type { WriteError } from '../store/port.ts'

/** Where new meetings are kept. */
export interface Folder {
  readonly path: string
  /** A name that no file there has yet; the folder is made if need be. */
  newPath(name: string): Result<string, WriteError>
  /** Keeps a copy of a file under its name, or the next free one. */
  take(name: string, bytes: Uint8Array): Result<string, WriteError>
  /** Where a file of this name is, or would be. */
  pathOf(name: string): string
}

export const ENDING = '.mesa'

export function openFolder(path: string): Folder {
  function newPath(name: string): Result<string, WriteError> {
    const base = asFileName(name)
    try {
      mkdirSync(path, { recursive: true })
      for (let number = 1; ; number += 1) {
        const candidate = join(path, `${base}${number === 1 ? '' : ` (${number})`}${ENDING}`)
        if (['', ...BESIDE].every((end) => isFree(candidate + end))) return ok(candidate)
      }
    } catch {
      return err({ kind: 'cannot-write', path })
    }
  }

  return {
    path,
    newPath,
    pathOf: (name) => join(path, `${asFileName(name)}${ENDING}`),
    take(name, bytes) {
      const free = newPath(name.replace(/\.mesa$/i, ''))
      if (!free.ok) return free
      try {
        writeFileSync(free.value, bytes, { flag: 'wx' })
        return free
      } catch {
        return err({ kind: 'cannot-write', path: free.value })
      }
    },
  }
}

/** A link to what is not there has the name too. */
function isFree(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) === undefined
}

/** As `GRCM 2021-12-01 Ciudad de México`. */
export function nameOf({ kind, dates, city }: Meeting): string {
  return [kind === 'other' ? 'CRM' : kind, dates[0], city].filter(Boolean).join(' ')
}

/** Without what any file system takes amiss, and no longer than all of them take. */
function asFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    // eslint-disable-next-line no-control-regex -- control characters are just what must go
    .replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80)
    .trim()
  return plain === '' ? 'Mesa' : plain
}
