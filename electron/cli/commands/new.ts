import type { Document } from '../../../shared/document/document.ts'
import { hasWords } from '../../../shared/document/views.ts'
import { readDocx } from '../../../shared/docx/read/read-docx.ts'
import type { Opening } from '../../../shared/draft/start.ts'
import type { MarkedOpening } from '../../../shared/import/start-marked.ts'
import type { Meeting } from '../../../shared/meeting/meeting.ts'
import { parseMeeting } from '../../../shared/meeting/parse-meeting.ts'
import type { Result } from '../../../shared/result.ts'
import { err, ok } from '../../../shared/result.ts'
import { readPlainText } from '../../../shared/text/read-plain-text.ts'
import { createMeetingFile } from '../../host/meetings/meeting-file.ts'
import { markedOpeningOf, openingOf } from '../../host/meetings/opening.ts'
import { findTemplate, readTemplates } from '../../host/templates.ts'
import type { CliError } from '../cli-error.ts'
import type { Context, Outcome } from '../context.ts'
import { readBytes, readJson, readText } from '../input-file.ts'
import { settleMeetingFile } from '../meeting-target.ts'
import { replaceFile } from '../output-file.ts'

export interface NewOptions {
  readonly template: string
  readonly meeting: string
  readonly text?: string
  readonly output: string
  readonly force?: true
}

export function createMeeting(options: NewOptions, { t, print, nowMs }: Context): Outcome {
  const opening = readOpening(options)
  if (!opening.ok) return opening
  const force = options.force === true
  const settled = settleMeetingFile(options.output, force)
  if (!settled.ok) return settled
  const written = replaceFile<null>(options.output, { force }, (temporary) => {
    const created = createMeetingFile(temporary, opening.value, nowMs())
    if (!created.ok) return err({ ...created.error, path: options.output })
    created.value.close()
    return ok(null)
  })
  if (!written.ok) return written
  print(`${t('new.done', { path: options.output, ...contentsOf(opening.value) })}\n`)
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

function readOpening(options: NewOptions): Result<Opening | MarkedOpening, CliError> {
  const template = findTemplate(options.template)
  if (template === null) {
    const known = readTemplates().map(({ id }) => id)
    return err({ kind: 'no-such-template', id: options.template, known })
  }
  const meeting = readMeeting(options.meeting)
  if (!meeting.ok) return meeting
  if (options.text !== undefined && /\.docx$/i.test(options.text)) {
    const document = readWord(options.text)
    return document.ok ? ok(markedOpeningOf(template, meeting.value, document.value)) : document
  }
  const text = options.text === undefined ? ok(null) : readStart(options.text)
  return text.ok ? ok(openingOf(template, meeting.value, text.value)) : text
}

function readMeeting(path: string): Result<Meeting, CliError> {
  const json = readJson(path)
  if (!json.ok) return json
  const meeting = parseMeeting(json.value)
  return meeting.ok ? meeting : err({ kind: 'bad-meeting', path, problems: meeting.error })
}

/** What is tracked in it stays pending. */
function readWord(path: string): Result<Document, CliError> {
  const bytes = readBytes(path)
  if (!bytes.ok) return bytes
  const read = readDocx(bytes.value)
  if (!read.ok) return err({ kind: 'unreadable-docx', path, problem: read.error })
  const { document } = read.value
  return hasWords(document) ? ok(document) : err({ kind: 'empty-text', path })
}

/** A text to start from. One without a word is a wrong file, and no wish for the template's. */
function readStart(path: string): Result<string, CliError> {
  const text = readText(path)
  if (!text.ok) return text
  return readPlainText(text.value).length === 0 ? err({ kind: 'empty-text', path }) : text
}
