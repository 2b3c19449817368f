import { deedInWords } from '../../../shared/draft/circulation-log.ts'
import type {
  ListedCirculation,
  ListedDecision,
  ListedLog,
} from '../../../shared/draft/log-file.ts'
import { listLog, printLogCsv, printLogJson } from '../../../shared/draft/log-file.ts'
import type { Language } from '../../../shared/meeting/meeting.ts'
import { isParty } from '../../../shared/meeting/party.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Context, Outcome } from '../context.ts'
import { withDraft } from '../open-draft.ts'
import { writeOutput } from '../output-file.ts'
import { tableOf } from '../table.ts'
import { usageError } from '../usage-error.ts'
import type { Translate } from '../words.ts'

export interface LogOptions {
  readonly country?: string
  readonly json?: true
  readonly csv?: true
  readonly output?: string
  readonly force?: true
  /** Of a meeting with two texts: which one. */
  readonly language?: Language
}

/** Prints every decision, or writes it to a file: for people, as a table, or for programs. */
export function printLog(file: string, options: LogOptions, context: Context): Outcome {
  const { t, print } = context
  const { json, csv, output, force } = options
  if (json === true && csv === true) return err(usageError('error.jsonOrCsv'))
  const country = options.country?.toUpperCase() ?? null
  if (country !== null && !isParty(country)) {
    return err({ kind: 'no-such-country', value: options.country ?? '' })
  }
  const listed = withDraft(file, ({ reader }) => ok(listLog(reader, country)), options.language)
  if (!listed.ok) return listed
  const text = textOf(listed.value, options, context)
  if (output === undefined) {
    print(text)
    return ok(null)
  }
  const written = writeOutput(output, text, { force: force === true })
  if (written.ok) print(`${t('export.done', { path: output })}\n`)
  return written
}

function textOf(
  log: ListedLog,
  { json, csv }: LogOptions,
  { t, language }: Pick<Context, 't' | 'language'>,
): string {
  if (json === true) return printLogJson(log)
  if (csv === true) {
    return printLogCsv(log, {
      column: (column) => t(`log.column.${column}`),
      verdict: (verdict) => t(`log.${verdict}`),
      kind: (kind) => t(`kind.${kind}`),
      time: shortTime,
    })
  }
  const whole = tableOf(log.circulations.map((each) => wholeRowOf(each, language)))
  if (log.decisions.length === 0) return `${t('log.none')}\n${whole}`
  return tableOf(log.decisions.map((each) => rowOf(each, t))) + whole
}

/** What was done with the whole text. */
function wholeRowOf(deed: ListedCirculation, language: Language): readonly string[] {
  return [shortTime(deed.time), deedInWords(deed, language), `${deed.delegate} (${deed.party})`]
}

function rowOf(decision: ListedDecision, t: Translate): readonly string[] {
  const { time, verdict, by, undone, country, delegate, paragraph, deleted, inserted } = decision
  const words = [deleted === '' ? '' : `[-${deleted}]`, inserted === '' ? '' : `[+${inserted}]`]
  const end = undone === null ? '' : t('log.undone', { verdict: t(`log.${undone.verdict}`) })
  return [
    shortTime(time),
    `${t(`log.${verdict}`)}${end}`,
    by,
    country,
    delegate,
    t(`kind.${decision.kind}`),
    paragraph ?? '—',
    words.join('').replaceAll('\n', '¶'),
  ]
}

/** As spreadsheets take it for a time; UTC. */
function shortTime(time: string): string {
  return time.slice(0, 19).replace('T', ' ')
}
