import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Damage } from '../../../shared/protocol/damage.ts'
import type { JobCause } from '../../../shared/protocol/http.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { Aside } from '../aside/aside.ts'
import { BESIDE } from '../store/beside.ts'
import { isInUse } from '../store/database.ts'
import type { StoreError } from '../store/port.ts'
import { nameToo, putInPlace, removeTemporary, temporaryBeside } from '../temporary.ts'
import type { PlaceError } from '../temporary.ts'
import type { Salvage } from './salvage.ts'

/** A damaged file, and the one in which its meeting goes on. */
export interface Mended extends Salvage {
  /** Where the damaged file is now, as it was. */
  readonly damagedPath: string
}

/** Whether it can be mended is not known: what should have done it came to nothing. */
export interface NotMended {
  readonly kind: 'not-mended'
  readonly path: string
  readonly cause: JobCause
}

/**
 * Puts a file with all that is sound in the place of a damaged one, which gets another name: whoever
 * opens the meeting where it has always been must not begin again at the damage. Where it cannot be
 * put there, it stays beside it.
 *
 * 1. What is sound is written aside, under a name that is no meeting's. Only a file that is whole is
 *    given one, and by the host: there is never a half one, whoever of both is killed.
 * 2. Of two hosts that mend the same file one puts its own in place. The other finds something else
 *    there than what it had mended, and leaves it.
 */
export async function mendMeeting(
  path: string,
  aside: Pick<Aside, 'run'>,
): Promise<Result<Mended, StoreError | NotMended>> {
  const damaged = fileAt(path)
  const temporary = temporaryBeside(path)
  try {
    const done = await aside.run('mend', { path, temporary })
    if (!done.ok) return err({ kind: 'not-mended', path, cause: done.error.cause })
    const salvaged = done.value
    if (!salvaged.ok) return err({ ...salvaged.error, path })
    if (fileAt(path) !== damaged || isInUse(path)) return err({ kind: 'in-use', path })
    const places = place(path, temporary)
    return places.ok ? ok({ ...salvaged.value, ...places.value }) : places
  } finally {
    removeTemporary(temporary)
  }
}

export function damageOf({ path, damagedPath, flaws, lost }: Mended): Damage {
  return {
    file: basename(path),
    damagedFile: basename(damagedPath),
    sinceMs: flaws[0]?.atMs ?? null,
    lost,
  }
}

function place(
  path: string,
  sound: string,
): Result<Pick<Mended, 'path' | 'damagedPath'>, StoreError> {
  const damagedPath = exchange(path, sound)
  if (damagedPath !== null) return ok({ path, damagedPath })
  const beside = underFreeName(path, 'recuperado', (name) => putInPlace(sound, name))
  return beside === null
    ? err({ kind: 'cannot-write', path })
    : ok({ path: beside, damagedPath: path })
}

/**
 * By a second name, so that at no moment there is no file in the place, where the disk has such. A
 * journal that was left beside the damaged file must not be taken for the new one's. Null, and all
 * as before, where it cannot be done.
 */
function exchange(path: string, sound: string): string | null {
  const damaged = fileAt(path)
  const aside = underFreeName(path, 'dañado', (name) => nameToo(path, name))
  if (aside === null) return null
  try {
    moveBeside(path, aside)
    renameSync(sound, path)
    return aside
  } catch {
    moveBeside(aside, path)
    if (fileAt(path) === damaged) rmSync(aside, { force: true })
    else nameToo(aside, path)
    return null
  }
}

/** Beside the file, under a name that says what it is; null where there is none. */
function underFreeName(
  path: string,
  what: string,
  give: (name: string) => Result<null, PlaceError>,
): string | null {
  const base = join(dirname(path), `${basename(path, '.mesa')} (${what}`)
  for (let number = 1; ; number += 1) {
    const name = `${base}${number === 1 ? '' : ` ${number}`}).mesa`
    const given = give(name)
    if (given.ok) return name
    if (given.error.kind !== 'taken') return null
  }
}

/** Which file has that name; another one by the same name is another. Null where there is none. */
function fileAt(path: string): string | null {
  const there = statSync(path, { bigint: true, throwIfNoEntry: false })
  return there === undefined ? null : `${there.dev} ${there.ino}`
}

function moveBeside(from: string, to: string): void {
  for (const end of BESIDE) if (existsSync(from + end)) renameSync(from + end, to + end)
}
