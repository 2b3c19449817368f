import { countryName } from '../../../shared/meeting/countries.ts'
import { describePresidencyProblem } from '../../../shared/presidency/describe.ts'
import type { Presidency } from '../../../shared/presidency/presidency.ts'
import { presidencyOf } from '../../../shared/presidency/presidency.ts'
import { printPresidency, readPresidency } from '../../../shared/presidency/presidency-file.ts'
import type { Result } from '../../../shared/result.ts'
import { err, ok } from '../../../shared/result.ts'
import type { CliError } from '../cli-error.ts'
import type { Context, Outcome } from '../context.ts'
import { readText } from '../input-file.ts'
import { withDraft } from '../open-draft.ts'
import { writeOutput } from '../output-file.ts'

export interface SavePresidencyOptions {
  readonly output: string
  readonly force?: true
}

/** Saves the ways of a presidency as its meetings have them; of two that differ the later one named counts. */
export function savePresidency(
  meetings: readonly string[],
  { output, force }: SavePresidencyOptions,
  { t, print }: Context,
): Outcome {
  let presidency: Presidency | null = null
  for (const path of meetings) {
    const before: Presidency | null = presidency
    const read: Result<Presidency, CliError> = withDraft(path, ({ settings }) =>
      ok(presidencyOf(settings, before)),
    )
    if (!read.ok) return read
    presidency = read.value
  }
  if (presidency === null) return ok(null)
  const written = writeOutput(output, printPresidency(presidency), { force: force === true })
  if (written.ok) print(`${t('presidency.saved', { path: output })}\n`)
  return written
}

/** Says what a presidency's file holds, or all that is wrong with it. */
export function checkPresidency(path: string, { t, print, language }: Context): Outcome {
  const text = readText(path)
  if (!text.ok) return text
  const read = readPresidency(text.value)
  if (!read.ok) {
    for (const each of read.error) print(`${describePresidencyProblem(each, t)}\n`)
    return err({ kind: 'bad-presidency', path, problems: read.error })
  }
  const { ppt, documents, logos } = read.value
  const [country, year] = [countryName(ppt.country, language), String(ppt.year)]
  const counts = { logos: logos.length, documents: Object.keys(documents).length }
  print(`${t('presidency.sound', { country, year, ...counts })}\n`)
  return ok(null)
}

/** For a command that makes something by it. */
export function presidencyIn(path: string): Result<Presidency, CliError> {
  const text = readText(path)
  if (!text.ok) return text
  const read = readPresidency(text.value)
  return read.ok ? read : err({ kind: 'bad-presidency', path, problems: read.error })
}
