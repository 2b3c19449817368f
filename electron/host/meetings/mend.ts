import { existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Damage } from '../../../shared/protocol/damage.ts'
import { ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { StoreError } from '../store/port.ts'
import { salvageMeeting } from './salvage.ts'
import type { Salvage } from './salvage.ts'

/** A damaged file, and the one in which its meeting goes on. */
export interface Mended extends Salvage {
  /** Where the damaged file is now, as it was. */
  readonly damagedPath: string
}

/**
 * Puts a file with all that is sound in the place of a damaged one, which gets another name: whoever
 * opens the meeting where it has always been must not begin again at the damage. Where it cannot be
 * put there, it stays beside it.
 */
export function mendMeeting(path: string): Result<Mended, StoreError> {
  const beside = freeName(path, 'recuperado')
  const salvaged = salvageMeeting(path, beside)
  if (!salvaged.ok) return salvaged
  const damagedPath = freeName(path, 'dañado')
  const places = exchange(path, beside, damagedPath)
    ? { path, damagedPath }
    : { path: beside, damagedPath: path }
  return ok({ ...salvaged.value, ...places })
}

export function damageOf({ path, damagedPath, flaws, lost }: Mended): Damage {
  return {
    file: basename(path),
    damagedFile: basename(damagedPath),
    sinceMs: flaws[0]?.atMs ?? null,
    lost,
  }
}

/** Beside the file, under a name that says what it is. */
function freeName(path: string, what: string): string {
  const base = join(dirname(path), `${basename(path, '.mesa')} (${what}`)
  for (let number = 1; ; number += 1) {
    const candidate = `${base}${number === 1 ? '' : ` ${number}`}).mesa`
    if (!existsSync(candidate)) return candidate
  }
}

/**
 * By a second name, so that at no moment there is no file in the place; not every disk has such. A
 * journal that was left beside the damaged file must not be taken for the new one's.
 */
function exchange(path: string, sound: string, aside: string): boolean {
  try {
    try {
      linkSync(path, aside)
    } catch {
      renameSync(path, aside)
    }
    moveJournal(path, aside)
    renameSync(sound, path)
    return true
  } catch {
    moveJournal(aside, path)
    if (existsSync(path)) rmSync(aside, { force: true })
    else renameSync(aside, path)
    return false
  }
}

function moveJournal(from: string, to: string): void {
  if (existsSync(`${from}-journal`)) renameSync(`${from}-journal`, `${to}-journal`)
}
