import { hasWords } from '../../../shared/document/views.ts'
import type { ReadDocx } from '../../../shared/docx/read/read-docx.ts'
import { readDocx } from '../../../shared/docx/read/read-docx.ts'
import { sayNotices } from '../../../shared/docx/read/say-notice.ts'
import type { Opening } from '../../../shared/draft/start.ts'
import type { MarkedOpening } from '../../../shared/import/start-marked.ts'
import type { Meeting } from '../../../shared/meeting/meeting.ts'
import { parseMeeting } from '../../../shared/meeting/parse-meeting.ts'
import type { Result } from '../../../shared/result.ts'
import { err, ok } from '../../../shared/result.ts'
import { describeReading } from '../../../shared/text/describe-reading.ts'
import type { Told } from '../../../shared/text/describe-reading.ts'
import { readText } from '../../../shared/text/read-plain-text.ts'
import { createMeetingFile } from '../../host/meetings/meeting-file.ts'
import { markedOpeningOf, openingOf, writtenAs } from '../../host/meetings/opening.ts'
import type { CliError } from '../cli-error.ts'
import type { Context, Outcome } from '../context.ts'
import { readBytes, readJson, readText as readTextFile } from '../input-file.ts'
import { settleMeetingFile } from '../meeting-target.ts'
import { replaceFile } from '../output-file.ts'
import type { Translate } from '../words.ts'
import { templateFor } from './template.ts'

export interface NewOptions {
  readonly template: string
  readonly meeting: string
  readonly text?: string
  readonly output: string
  readonly force?: true
}

export function createMeeting(options: NewOptions, { t, print, nowMs }: Context): Outcome {
  const read = readOpening(options, t)
  if (!read.ok) return read
  const { opening, told } = read.value
  const force = options.force === true
  const settled = settleMeetingFile(options.output, force)
  if (!settled.ok) return settled
  const written = replaceFile<null>(options.output, { force }, (temporary) => {
    const created = createMeetingFile(temporary, opening, nowMs())
    if (!created.ok) return err({ ...created.error, path: options.output })
    created.value.close()
    return ok(null)
  })
  if (!written.ok) return written
  print(`${t('new.done', { path: options.output, ...contentsOf(opening) })}\n`)
  for (const { sentence, lines } of told) {
    print([sentence, ...lines.map((line) => `  ${line}`)].map((line) => `${line}\n`).join(''))
  }
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

/** A text to begin with, and what is to be said of how it was read. */
interface ToldOpening {
  readonly opening: Opening | MarkedOpening
  readonly told: readonly Told[]
}

function readOpening(options: NewOptions, t: Translate): Result<ToldOpening, CliError> {
  const template = templateFor(options.template)
  if (!template.ok) return template
  const meeting = readMeeting(options.meeting)
  if (!meeting.ok) return meeting
  if (options.text === undefined) {
    return ok({ opening: openingOf(template.value, meeting.value, []), told: [] })
  }
  if (/\.docx$/i.test(options.text)) {
    const read = readWord(options.text)
    if (!read.ok) return read
    const opening = markedOpeningOf(template.value, meeting.value, read.value)
    return ok({ opening, told: sayNotices(read.value.notices, read.value.document, t) })
  }
  const text = readTextFile(options.text)
  if (!text.ok) return text
  const reading = readText(text.value)
  const { paragraphs, thirdLevel } = reading
  // A text without a word is a wrong file, and no wish for the template's.
  if (paragraphs.length === 0) return err({ kind: 'empty-text', path: options.text })
  const form = writtenAs(template.value, thirdLevel)
  const opening = openingOf(template.value, meeting.value, paragraphs, form)
  return ok({ opening, told: describeReading(reading, t) })
}

function readMeeting(path: string): Result<Meeting, CliError> {
  const json = readJson(path)
  if (!json.ok) return json
  const meeting = parseMeeting(json.value)
  return meeting.ok ? meeting : err({ kind: 'bad-meeting', path, problems: meeting.error })
}

/** What is tracked in it stays pending. */
function readWord(path: string): Result<ReadDocx, CliError> {
  const bytes = readBytes(path)
  if (!bytes.ok) return bytes
  const read = readDocx(bytes.value)
  if (!read.ok) return err({ kind: 'unreadable-docx', path, problem: read.error })
  return hasWords(read.value.document) ? read : err({ kind: 'empty-text', path })
}
