import type { Opening } from '../../../shared/draft/start.ts'
import type { Meeting } from '../../../shared/meeting/meeting.ts'
import { parseMeeting } from '../../../shared/meeting/parse-meeting.ts'
import type { Result } from '../../../shared/result.ts'
import { err, ok } from '../../../shared/result.ts'
import { readPlainText } from '../../../shared/text/read-plain-text.ts'
import { createMeetingFile } from '../../host/meetings/meeting-file.ts'
import { openingOf } from '../../host/meetings/opening.ts'
import { findTemplate, readTemplates } from '../../host/templates.ts'
import type { CliError } from '../cli-error.ts'
import type { Context, Outcome } from '../context.ts'
import { readJson, readText } from '../input-file.ts'
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
  const paragraphs = opening.value.paragraphs.length
  print(`${t('new.done', { path: options.output, paragraphs })}\n`)
  return ok(null)
}

function readOpening(options: NewOptions): Result<Opening, CliError> {
  const template = findTemplate(options.template)
  if (template === null) {
    const known = readTemplates().map(({ id }) => id)
    return err({ kind: 'no-such-template', id: options.template, known })
  }
  const meeting = readMeeting(options.meeting)
  if (!meeting.ok) return meeting
  const text = options.text === undefined ? ok(null) : readStart(options.text)
  return text.ok ? ok(openingOf(template, meeting.value, text.value)) : text
}

function readMeeting(path: string): Result<Meeting, CliError> {
  const json = readJson(path)
  if (!json.ok) return json
  const meeting = parseMeeting(json.value)
  return meeting.ok ? meeting : err({ kind: 'bad-meeting', path, problems: meeting.error })
}

/** A text to start from. One without a word is a wrong file, and no wish for the template's. */
function readStart(path: string): Result<string, CliError> {
  const text = readText(path)
  if (!text.ok) return text
  return readPlainText(text.value).length === 0 ? err({ kind: 'empty-text', path }) : text
}
