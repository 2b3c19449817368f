import { existsSync, rmSync } from 'node:fs'
import { err, ok } from '../../shared/result.ts'
import type { Result } from '../../shared/result.ts'
import { BESIDE } from '../host/store/beside.ts'
import { isInUse } from '../host/store/database.ts'
import type { CliError } from './cli-error.ts'
import type { Outcome } from './context.ts'
import { replaceFile } from './output-file.ts'
import type { OutputOptions } from './output-file.ts'

/** As `replaceFile`; a meeting is only written over when the new one is there, and nobody has it open. */
export function replaceMeetingFile<T>(
  path: string,
  options: OutputOptions,
  make: (temporary: string) => Result<T, CliError>,
): Result<T, CliError> {
  return replaceFile(path, options, (temporary) => {
    const made = make(temporary)
    if (!made.ok) return made
    const settled = settle(path, options)
    return settled.ok ? made : settled
  })
}

/**
 * Makes sure that a meeting which is to be written over is nobody's at the moment, and takes
 * what a crash may have left beside it away: SQLite would put it into the new file, also where the
 * old one is there no more.
 */
function settle(path: string, { force }: OutputOptions): Outcome {
  const there = ['', ...BESIDE].map((end) => path + end).find((each) => existsSync(each))
  if (there === undefined) return ok(null)
  if (!force) return err({ kind: 'exists', path: there })
  if (there === path && isInUse(path)) return err({ kind: 'in-use', path })
  for (const end of BESIDE) rmSync(path + end, { force: true })
  return ok(null)
}
