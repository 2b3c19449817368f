import type { Opening } from '../../../shared/draft/start.ts'
import type { MarkedOpening } from '../../../shared/import/start-marked.ts'
import type { Meeting } from '../../../shared/meeting/meeting.ts'
import { parseMeeting } from '../../../shared/meeting/parse-meeting.ts'
import type { Result } from '../../../shared/result.ts'
import { err, ok } from '../../../shared/result.ts'
import { createMeetingFile } from '../../host/meetings/meeting-file.ts'
import { markedOpeningOf, openingOf, writtenAs } from '../../host/meetings/opening.ts'
import type { CliError } from '../cli-error.ts'
import type { Context, Outcome } from '../context.ts'
import { readJson } from '../input-file.ts'
import { settleMeetingFile } from '../meeting-target.ts'
import { replaceFile } from '../output-file.ts'
import { readSource } from '../source-text.ts'
import type { Translate } from '../words.ts'
import { templateFor } from './template.ts'
import { beginTranslationIn } from './translate.ts'

export interface NewOptions {
  readonly template: string
  readonly meeting: string
  readonly text?: string
  /** The same text in the other language. */
  readonly with?: string
  readonly output: string
  readonly force?: true
}

export function createMeeting(options: NewOptions, { t, print, nowMs }: Context): Outcome {
  const read = readOpening(options, t)
  if (!read.ok) return read
  const { opening, told } = read.value
  const beside = options.with === undefined ? ok(null) : readSource(options.with, t)
  if (!beside.ok) return beside
  const other = beside.value
  const force = options.force === true
  const settled = settleMeetingFile(options.output, force)
  if (!settled.ok) return settled
  const written = replaceFile<null>(options.output, { force }, (temporary) => {
    const created = createMeetingFile(temporary, opening, nowMs())
    if (!created.ok) return err({ ...created.error, path: options.output })
    const by = { template: options.template, by: t('decide.chair'), atMs: nowMs() }
    const begun = other === null ? ok(null) : beginTranslationIn(created.value, other.source, by)
    created.value.close()
    return begun
  })
  if (!written.ok) return written
  print(`${t('new.done', { path: options.output, ...contentsOf(opening) })}\n`)
  for (const line of [...told, ...(other?.told ?? [])]) print(`${line}\n`)
  return ok(null)
}

function contentsOf(opening: Opening | MarkedOpening) {
  if (!('document' in opening)) {
    return { paragraphs: opening.paragraphs.length, suggestions: 0, comments: 0 }
  }
  const { paragraphs, suggestions, threads = [] } = opening.document
  const comments = threads.length
  return { paragraphs: paragraphs.length, suggestions: suggestions.size, comments }
}

interface ToldOpening {
  readonly opening: Opening | MarkedOpening
  readonly told: readonly string[]
}

function readOpening(options: NewOptions, t: Translate): Result<ToldOpening, CliError> {
  const template = templateFor(options.template)
  if (!template.ok) return template
  const meeting = readMeeting(options.meeting)
  if (!meeting.ok) return meeting
  if (options.text === undefined) {
    return ok({ opening: openingOf(template.value, meeting.value, []), told: [] })
  }
  const text = readSource(options.text, t)
  if (!text.ok) return text
  const { source, told } = text.value
  if (source.kind === 'word') {
    return ok({ opening: markedOpeningOf(template.value, meeting.value, source.read), told })
  }
  const form = writtenAs(template.value, source.thirdLevel)
  return ok({ opening: openingOf(template.value, meeting.value, source.paragraphs, form), told })
}

function readMeeting(path: string): Result<Meeting, CliError> {
  const json = readJson(path)
  if (!json.ok) return json
  const meeting = parseMeeting(json.value)
  return meeting.ok ? meeting : err({ kind: 'bad-meeting', path, problems: meeting.error })
}
