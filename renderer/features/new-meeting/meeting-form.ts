import type { MessageKey } from '../../i18n/catalogues.ts'
import type { MessageValues } from '../../i18n/messages.ts'
import type { CommentPeriod } from '../../../shared/meeting/comment-period.ts'
import type { Form, ThirdLevel } from '../../../shared/meeting/form.ts'
import type { Language, Meeting, MeetingKind } from '../../../shared/meeting/meeting.ts'
import type { OptionalField } from '../../../shared/meeting/parse-meeting.ts'
import { readOrdinal } from '../../../shared/meeting/ordinal.ts'
import type { BaseParagraph, Document } from '../../../shared/document/document.ts'
import type { Notice } from '../../../shared/docx/read/notices.ts'
import { hasWords, viewOf } from '../../../shared/document/views.ts'
import { baseOf } from '../../../shared/text/print-plain-text.ts'
import { readPlainText } from '../../../shared/text/read-plain-text.ts'
import type { Country } from '../../../shared/meeting/party.ts'
import type { WorkingGroup } from '../../../shared/meeting/working-groups.ts'
import { attendingOf } from './attending-form.ts'
import type { AttendingForm } from './attending-form.ts'

export const SOURCES = ['template', 'paste', 'file'] as const
/** Where the words that the meeting starts from come from. */
export type Source = (typeof SOURCES)[number]

/** What stands in the fields, right or not. */
export interface MeetingForm extends AttendingForm {
  readonly template: string
  readonly kind: MeetingKind
  /** As typed: `XXVI`; empty for none. */
  readonly ordinal: string
  readonly city: string
  /** ISO days. */
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly presidency: Country | null
  /** Null: the presidency's own country. */
  readonly host: Country | null
  readonly year: string
  readonly language: Language
  readonly present: readonly Country[]
  /** Without quotation marks; empty for none. */
  readonly theme: string
  /** Null while none is chosen. */
  readonly group: WorkingGroup | null
  readonly isVirtual: boolean
  /** Null: nobody has said how long comments are taken afterwards. */
  readonly commentPeriod: CommentPeriod | null
  /** How the document is to be written, but for what its text says of that. */
  readonly written: Form
  /** As the chair has chosen it; null while as the text says, or as is usual. */
  readonly thirdLevel: ThirdLevel | null
  /** The name of the person who presides. */
  readonly chair: string
  readonly source: Source
  readonly pasted: string
  readonly file: StartFile | null
}

/** The Conference's own meetings are counted; those of its groups are not. */
export function bearsOrdinal(kind: MeetingKind): boolean {
  return kind === 'viceministerial' || kind === 'other'
}

/** In the order of the page, so that the first problem is the topmost. */
export const FIELDS = [
  'city',
  'firstDay',
  'lastDay',
  'ordinal',
  'presidency',
  'year',
  'chair',
  'present',
  'text',
] as const
export type Field = (typeof FIELDS)[number]

/** What is wrong, to be said in words. */
export interface Problem {
  readonly message: MessageKey
  readonly values?: MessageValues
}

export type Problems = Readonly<Partial<Record<Field, Problem>>>

const MOST_DAYS = 31

export function problemsOf(form: MeetingForm): Problems {
  const found: Partial<Record<Field, Problem>> = {}
  const { firstDay, lastDay } = form
  if (form.city.trim() === '') found.city = { message: 'newMeeting.problem.city' }
  if (firstDay === null) found.firstDay = { message: 'newMeeting.problem.firstDay' }
  else if (lastDay !== null && lastDay < firstDay) {
    found.lastDay = { message: 'newMeeting.problem.lastDay' }
  } else if (daysOf(form).length > MOST_DAYS) {
    found.lastDay = { message: 'newMeeting.problem.tooLong', values: { days: MOST_DAYS } }
  }
  if (form.ordinal.trim() !== '' && readOrdinal(form.ordinal) === null) {
    found.ordinal = { message: 'newMeeting.problem.ordinal' }
  }
  if (form.presidency === null) found.presidency = { message: 'newMeeting.problem.presidency' }
  if (yearOf(form) === null) found.year = { message: 'newMeeting.problem.year' }
  if (form.chair.trim() === '') found.chair = { message: 'newMeeting.problem.chair' }
  if (form.present.length === 0) found.present = { message: 'newMeeting.problem.present' }
  const text = textOf(form)
  const word = wordOf(form)
  if (text?.trim() === '' || (word !== null && !hasWords(word.document))) {
    const isFile = form.source === 'file'
    found.text = { message: isFile ? 'newMeeting.problem.file' : 'newMeeting.problem.text' }
  }
  return found
}

/** The meeting that the form describes; null while something is wrong with it. */
export function meetingOf(form: MeetingForm): Meeting | null {
  const year = yearOf(form)
  const { presidency, firstDay } = form
  const isWrong = Object.keys(problemsOf(form)).length > 0
  if (isWrong || presidency === null || year === null || firstDay === null) return null
  return {
    kind: form.kind,
    ordinal: readOrdinal(form.ordinal),
    city: form.city.trim(),
    dates: daysOf(form),
    ppt: { country: presidency, year },
    present: form.present,
    language: form.language,
    ...moreOf(form),
  }
}

/** What a meeting need not say. */
export function moreOf({
  host,
  presidency,
  theme,
  group,
  isVirtual,
  commentPeriod,
  ...rest
}: MeetingForm): Pick<Meeting, OptionalField> {
  const words = unquoted(theme)
  return {
    ...(host !== null && host !== presidency && { host }),
    ...(words !== '' && { theme: words }),
    ...(group !== null && { group }),
    ...(isVirtual && { isVirtual }),
    ...(commentPeriod !== null && { commentPeriod }),
    ...attendingOf(rest),
  }
}

/** The quotation marks are put around it in the text. */
function unquoted(theme: string): string {
  return theme.trim().replace(/^[“"«]\s*|\s*[”"»]$/g, '')
}

/** A file to start from; a Word file brings along what is pending in it. */
export type StartFile =
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | {
      readonly kind: 'word'
      readonly name: string
      readonly document: Document
      /** What of it does not come in as it is. */
      readonly notices: readonly Notice[]
      readonly bytes: Uint8Array
    }

/** The part of the form that says what to start from. */
export type Start = Pick<MeetingForm, 'source' | 'pasted' | 'file'>

/** The words to start from instead of the template's; null for the template's, or a Word file's. */
export function textOf(form: Start): string | null {
  const { source, pasted, file } = form
  if (source === 'template' || wordOf(form) !== null) return null
  if (source === 'paste') return pasted
  return file?.kind === 'text' ? file.text : ''
}

/** The Word file to start from; null where it is none. */
export function wordOf({ source, file }: Start): Extract<StartFile, { kind: 'word' }> | null {
  return source === 'file' && file?.kind === 'word' ? file : null
}

/** What the text begins with, as it would stand; null for the template's. */
export function startOf(form: Start): readonly BaseParagraph[] | null {
  const word = wordOf(form)
  if (word !== null) return baseOf(viewOf(word.document, 'accepted'))
  const text = textOf(form)
  return text === null ? null : readPlainText(text)
}

/** Every day from the first to the last; only the first while the last is wrong or not said. */
export function daysOf({ firstDay, lastDay }: MeetingForm): readonly string[] {
  if (firstDay === null) return []
  const days = [firstDay]
  while (lastDay !== null && (days.at(-1) ?? '') < lastDay && days.length <= MOST_DAYS) {
    days.push(nextDay(days.at(-1) ?? firstDay))
  }
  return days
}

export function yearOf({ year }: MeetingForm): number | null {
  return /^(199[6-9]|2[01]\d\d)$/.test(year.trim()) ? Number(year) : null
}

function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}
