import type { Opening } from '../../../shared/draft/start.ts'
import type { MarkedOpening } from '../../../shared/import/start-marked.ts'
import { isFields } from '../../../shared/json/fields.ts'
import type { Meeting } from '../../../shared/meeting/meeting.ts'
import { parseMeeting } from '../../../shared/meeting/parse-meeting.ts'
import { formAt, headedBy } from '../../../shared/presidency/presidency.ts'
import type { Presidency } from '../../../shared/presidency/presidency.ts'
import type { Result } from '../../../shared/result.ts'
import { err, ok } from '../../../shared/result.ts'
import { formOf } from '../../../shared/templates/instantiate.ts'
import { createMeetingFile } from '../../host/meetings/meeting-file.ts'
import { markedOpeningOf, openingOf, writtenAs } from '../../host/meetings/opening.ts'
import type { CliError } from '../cli-error.ts'
import type { Context, Outcome } from '../context.ts'
import { readJson } from '../input-file.ts'
import { replaceMeetingFile } from '../meeting-target.ts'
import { readSource } from '../source-text.ts'
import type { Translate } from '../words.ts'
import { presidencyIn } from './presidency.ts'
import { templateFor } from './template.ts'
import { beginTranslationIn } from './translate.ts'

export interface NewOptions {
  readonly template: string
  readonly meeting: string
  /** The file of a presidency. */
  readonly presidency?: string
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
  const written = replaceMeetingFile<null>(options.output, { force }, (temporary) => {
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
  const ways = options.presidency === undefined ? ok(null) : presidencyIn(options.presidency)
  if (!ways.ok) return ways
  const presidency = ways.value
  const meeting = readMeeting(options.meeting, presidency)
  if (!meeting.ok) return meeting
  const usual = presidency === null ? formOf(template.value) : formAt(presidency, template.value)
  const told = (opening: Opening | MarkedOpening, of: ToldOpening['told']) =>
    ok({ opening: { ...opening, ...headedBy(presidency) }, told: of })
  if (options.text === undefined) {
    return told(openingOf(template.value, meeting.value, [], usual), [])
  }
  const text = readSource(options.text, t)
  if (!text.ok) return text
  const { source } = text.value
  if (source.kind === 'word') {
    const { read } = source
    const form = writtenAs(template.value, read.document.thirdLevel ?? null, usual)
    const said = presidency === null ? undefined : form
    return told(markedOpeningOf(template.value, meeting.value, read, said), text.value.told)
  }
  const form = writtenAs(template.value, source.thirdLevel, usual)
  return told(openingOf(template.value, meeting.value, source.paragraphs, form), text.value.told)
}

/** Whose presidency it is a file of one says too. */
function readMeeting(path: string, presidency: Presidency | null): Result<Meeting, CliError> {
  const json = readJson(path)
  if (!json.ok) return json
  const { value } = json
  const isOpen = presidency !== null && isFields(value) && value['ppt'] === undefined
  const meeting = parseMeeting(isOpen ? { ...value, ppt: presidency.ppt } : value)
  return meeting.ok ? meeting : err({ kind: 'bad-meeting', path, problems: meeting.error })
}
