import type { Headed, LetterheadPages, Logo } from '../meeting/letterhead.ts'
import { parseLogos, parsePages } from '../meeting/letterhead.ts'
import type { Form } from '../meeting/form.ts'
import { parseForm } from '../meeting/form.ts'
import { OPTIONAL_FIELDS, parseMeeting } from '../meeting/parse-meeting.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { MeetingProblem, OptionalField } from '../meeting/parse-meeting.ts'
import type { Result } from '../result.ts'
import type { Draft } from './draft.ts'
import { FORMAT, ORIGIN, openDraft } from './draft.ts'

/** What is agreed about a draft beside its words. Only the chair writes it. */
export interface Settings {
  /** The id of the template it was made from. */
  readonly template: string
  /** The document's name, as "Conclusiones y Recomendaciones". */
  readonly title: string
  readonly meeting: Meeting
  /** Left out where nobody has said. */
  readonly form?: Form
  readonly logos: readonly Logo[]
  /** Left out where nobody has said. */
  readonly letterheadOn?: LetterheadPages
}

/** Null when the document holds no draft (yet), or not one that can be read, or one of a newer format. */
export function readSettings(draft: Draft): Settings | null {
  const template = draft.meta.get('template')
  const title = draft.meta.get('title')
  const meeting = readMeeting(draft)
  if (Number(draft.meta.get('format')) > FORMAT) return null
  if (typeof template !== 'string' || typeof title !== 'string' || !meeting.ok) return null
  const pages = parsePages(draft.meta.get('letterheadOn'))
  return {
    ...{ template, title, meeting: meeting.value },
    ...(draft.meta.has('form') && { form: parseForm(draft.meta.get('form')) }),
    logos: parseLogos(draft.meta.get('logos')),
    ...(pages !== undefined && { letterheadOn: pages }),
  }
}

/** The same as it goes out: both texts of a meeting are on the original's letterhead. */
export function settingsOnPaper(draft: Draft): Settings | null {
  const settings = readSettings(draft)
  if (settings === null || draft.text === 'original') return settings
  const { template, title, meeting, form } = settings
  const pages = parsePages(sheetOf(draft).get('letterheadOn'))
  return {
    ...{ template, title, meeting, logos: parseLogos(sheetOf(draft).get('logos')) },
    ...(form !== undefined && { form }),
    ...(pages !== undefined && { letterheadOn: pages }),
  }
}

/** What a meeting need not say, and this Mesa cannot read, is as not said: a later one may say more there. */
function readMeeting(draft: Draft): Result<Meeting, readonly MeetingProblem[]> {
  const unread: readonly string[] = unreadFields(draft)
  const fields = [...draft.meeting.entries()].filter(([name]) => !unread.includes(name))
  return parseMeeting(Object.fromEntries(fields))
}

/** What a meeting says, and this Mesa cannot read. It stays as it is until somebody says it anew. */
export function unreadFields({ meeting }: Draft): readonly OptionalField[] {
  const fields = Object.fromEntries(meeting.entries())
  if (parseMeeting(fields).ok) return []
  const isAsked = ([name]: readonly [string, unknown]) => !OPTIONAL.includes(name)
  const asked = Object.fromEntries(Object.entries(fields).filter(isAsked))
  if (!parseMeeting(asked).ok) return []
  return OPTIONAL_FIELDS.filter((name) => !parseMeeting({ ...asked, [name]: fields[name] }).ok)
}

const OPTIONAL: readonly string[] = OPTIONAL_FIELDS

/** Writes what has changed of the meeting's data. */
export function writeMeeting(draft: Draft, meeting: Meeting): void {
  draft.doc.transact(() => {
    const unread: readonly string[] = unreadFields(draft)
    const silent = OPTIONAL.filter((field) => !unread.includes(field))
    const unsaid = Object.fromEntries(silent.map((field) => [field, null]))
    for (const [field, value] of Object.entries({ ...unsaid, ...meeting })) {
      const isSame = JSON.stringify(draft.meeting.get(field) ?? null) === JSON.stringify(value)
      if (!isSame) draft.meeting.set(field, value)
    }
  }, ORIGIN.chair)
}

/** How the document is written from now on. Nothing that is written already changes by it. */
export function writeForm({ doc, meta }: Draft, form: Form): void {
  doc.transact(() => meta.set('form', form), ORIGIN.chair)
}

/** What a presidency has said of its letterhead; of what it has not said nothing changes. */
export function writeHeaded(draft: Draft, { logos = [], letterheadOn }: Headed): void {
  draft.doc.transact(() => {
    if (logos.length > 0) writeLogos(draft, logos)
    if (letterheadOn !== undefined) writeLetterheadPages(draft, letterheadOn)
  }, ORIGIN.chair)
}

export function writeLogos(draft: Draft, logos: readonly Logo[]): void {
  draft.doc.transact(() => sheetOf(draft).set('logos', logos), ORIGIN.chair)
}

export function writeLetterheadPages(draft: Draft, pages: LetterheadPages): void {
  draft.doc.transact(() => sheetOf(draft).set('letterheadOn', pages), ORIGIN.chair)
}

/** Both texts of a meeting go out on the same letterhead. */
function sheetOf({ doc }: Draft): Draft['meta'] {
  return openDraft(doc).meta
}
