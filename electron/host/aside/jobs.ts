import { readDocx } from '../../../shared/docx/read/read-docx.ts'
import type { ReadDocx } from '../../../shared/docx/read/read-docx.ts'
import type { Opening } from '../../../shared/draft/start.ts'
import type { MarkedOpening } from '../../../shared/import/start-marked.ts'
import type { Form } from '../../../shared/meeting/form.ts'
import type { Headed } from '../../../shared/meeting/letterhead.ts'
import type { Meeting } from '../../../shared/meeting/meeting.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { Template } from '../../../shared/templates/template.ts'
import { readPlainText } from '../../../shared/text/read-plain-text.ts'
import { createMeetingFile, openMeetingFile } from '../meetings/meeting-file.ts'
import { markedOpeningOf, openingOf } from '../meetings/opening.ts'
import { salvageMeeting } from '../meetings/salvage.ts'
import type { Salvage } from '../meetings/salvage.ts'
import type { StoreError } from '../store/port.ts'

/**
 * What takes longer than a key at a table may wait. Each gets and gives what can be copied from process
 * to process, and leaves no file open. A file is written under a temporary name, which nobody opens: the
 * host gives it its own when all is there (see `temporary.ts`).
 */
export const JOBS = { make, readWord, mend }

export type Job = keyof typeof JOBS
export type Order<J extends Job> = Parameters<(typeof JOBS)[J]>[0]
export type Answer<J extends Job> = ReturnType<(typeof JOBS)[J]>

/** A meeting that begins with a text which somebody brings. */
export interface Making {
  readonly temporary: string
  readonly template: Template
  readonly meeting: Meeting
  readonly form: Form | undefined
  readonly letterhead: Headed | undefined
  /** `base64`: a Word file. */
  readonly source:
    | { readonly kind: 'word'; readonly base64: string }
    | { readonly kind: 'plain'; readonly text: string }
  readonly atMs: number
}

function make(making: Making): Result<null, StoreError | { readonly kind: 'unreadable-word' }> {
  const opening = openingFor(making)
  if (opening === null) return err({ kind: 'unreadable-word' })
  const file = createMeetingFile(
    making.temporary,
    { ...opening, ...making.letterhead },
    making.atMs,
  )
  if (!file.ok) return file
  file.value.close()
  return ok(null)
}

function openingFor({ template, meeting, form, source }: Making): Opening | MarkedOpening | null {
  if (source.kind === 'plain') {
    return openingOf(template, meeting, readPlainText(source.text), form)
  }
  const read = readWord(source.base64)
  return read && markedOpeningOf(template, meeting, read, form)
}

/** Null where it is no Word file that can be read. */
function readWord(base64: string): ReadDocx | null {
  const read = readDocx(Buffer.from(base64, 'base64'))
  return read.ok ? read.value : null
}

/** What is sound of a damaged meeting. */
export interface Mending {
  readonly path: string
  readonly temporary: string
}

/** With a snapshot, so that the host need not read all of it once more. */
function mend({ path, temporary }: Mending): Result<Salvage, StoreError> {
  const salvaged = salvageMeeting(path, temporary)
  if (!salvaged.ok) return salvaged
  const file = openMeetingFile(temporary)
  if (!file.ok) return file
  file.value.keepSnapshot()
  file.value.close()
  return salvaged
}
