import type { Paragraph, Props } from '../document/document.ts'
import { withoutLetters } from '../document/references.ts'
import { shiftOf } from '../document/shift.ts'
import { CLEAN, seenIn } from '../document/sight.ts'
import { textOf } from '../document/views.ts'
import type { ParagraphId } from '../ids.ts'
import type { Language } from '../meeting/meeting.ts'
import { calendarHeadings } from '../meeting/working-groups.ts'
import { FIELDS, printActivity, withCell } from '../text/calendar/activity.ts'
import type { Activity, Field } from '../text/calendar/activity.ts'
import { paragraphsOf } from '../text/calendar/calendars.ts'
import type { Calendar, CalendarRow } from '../text/calendar/calendars.ts'
import { PHRASES } from '../text/calendar/phrases.ts'
import { THANKS } from '../text/checks/thanks.ts'
import { ownIn } from './own.ts'
import { penIn } from './pen-in.ts'
import type { Pen } from './pen.ts'
import type { Reader } from './reader.ts'

/**
 * What is done in a calendar's table, done to the text. A cell is words of a paragraph and a row is
 * paragraphs: whatever is done here is a suggestion like any other, with an undo like any other. All is
 * seen as it would stand with everything accepted; what others have struck stays struck.
 */
export interface CalendarDesk {
  readonly reader: Reader
  readonly pen: Pen
}

/** False where the paragraph is not there any more, is made from the meeting's data, or says that already. */
export function writeCell(
  { reader, pen }: CalendarDesk,
  row: ParagraphId,
  field: Field,
  value: string,
): boolean {
  const { language, paragraphs } = seen(reader)
  const paragraph = paragraphs.find(({ id }) => id === row)
  if (paragraph === undefined) return false
  const said = saidIn(field, value, language)
  return pen.reword(row, withCell(textOf(paragraph), field, said, language), CLEAN)
}

/** Adds an activity after a paragraph. Answers which paragraph it is; null where that one is not there any more. */
export function addActivity(
  desk: CalendarDesk,
  after: ParagraphId,
  activity: Activity,
): ParagraphId | null {
  const { language } = seen(desk.reader)
  const cells = FIELDS.map((field) => [field, saidIn(field, activity[field], language)])
  const said = Object.fromEntries(cells) as Activity // of each field, as it was
  const known = new Set(seen(desk.reader).paragraphs.map(({ id }) => id))
  addAfter(desk, after, [{ props: ITEM, text: printActivity(said, language) }])
  return seen(desk.reader).paragraphs.find(({ id }) => !known.has(id))?.id ?? null
}

/** Adds a calendar before the closing thanks, or at the very end, with a heading for each group. */
export function addCalendar(desk: CalendarDesk): void {
  const { paragraphs, language } = seen(desk.reader)
  const isPoint = ({ props }: Paragraph) => props.kind === 'point' && props.level === 0
  const isThanks = (paragraph: Paragraph) => THANKS.test(textOf(paragraph))
  const lastOther = paragraphs.findLastIndex((each) => isPoint(each) && !isThanks(each))
  const firstThanks = paragraphs.findIndex((each, at) => at > lastOther && isPoint(each))
  const after = paragraphs.at(firstThanks < 0 ? -1 : firstThanks - 1)
  if (after === undefined) return
  const headings = calendarHeadings(language).map((name) => ({ props: HEADING, text: `${name}:` }))
  addAfter(desk, after.id, [{ props: POINT, text: OPENING[language] }, ...headings])
}

/** Adds a heading at a calendar's end. */
export function addHeading(desk: CalendarDesk, { last }: Calendar, name: string): void {
  addAfter(desk, last, [{ props: HEADING, text: `${name}:` }])
}

/** Takes a row out, with what stands under it. */
export function removeRow({ reader, pen }: CalendarDesk, row: CalendarRow): void {
  const { paragraphs } = seen(reader)
  const ids = paragraphsOf(row)
  const first = paragraphs.findIndex(({ id }) => id === ids[0])
  const end = first + ids.length
  const [from, next, last] = [paragraphs[first], paragraphs[end], paragraphs[end - 1]]
  if (from === undefined || last === undefined) return
  const clean = penIn(pen, reader, CLEAN)
  const start = { paragraph: from.id, offset: 0 }
  if (next !== undefined) clean.deleteRange(start, { paragraph: next.id, offset: 0 })
  else {
    // The last end of a text stays: it becomes that of the paragraph before, where that is alike.
    const before = paragraphs[first - 1]
    const isAlike =
      before?.props.kind === last.props.kind && before.props.level === last.props.level
    const to = { paragraph: last.id, offset: textOf(last).length }
    clean.deleteRange(isAlike ? { paragraph: before.id, offset: textOf(before).length } : start, to)
  }
}

/** Moves a row past its neighbour, each with what stands under it. False where it goes no further. */
export function moveRow(
  { reader, pen }: CalendarDesk,
  { rows }: Calendar,
  id: ParagraphId,
  by: 1 | -1,
): boolean {
  const at = rows.findIndex((row) => row.id === id)
  const [row, neighbour] = [rows[at], rows[at + by]]
  if (row === undefined || neighbour === undefined) return false
  const document = reader.document()
  const steps = by * paragraphsOf(neighbour).length
  const shift = shiftOf(document, paragraphsOf(row), steps, ownIn(document, pen.author))
  if (shift === null) return false
  pen.moveAll(shift.paragraphs, shift.after)
  return reader.document() !== document
}

/** A question mark stands for what is open; an activity always has a name. */
function saidIn(field: Field, value: string, language: Language): string {
  if (value.trim() === '?') return PHRASES[language].undefined
  const isUnnamed = field === 'what' && value.trim() === ''
  return isUnnamed ? PHRASES[language].unnamed : withoutLetters(value)
}

const POINT: Props = { kind: 'point', level: 0 }
const ITEM: Props = { kind: 'point', level: 1 }
const HEADING: Props = { kind: 'group', level: 0 }

const OPENING: Readonly<Record<Language, string>> = {
  es: 'Actualizar el calendario de la CRM de la siguiente forma y reiterar la importancia de una participación activa de los Países Miembros:',
  en: 'To update the calendar of the RCM as follows, and to reiterate the importance of active participation by the Member Countries:',
}

function seen(reader: Reader) {
  return seenIn(reader.document(), CLEAN).document
}

function addAfter(
  { reader, pen }: CalendarDesk,
  after: ParagraphId,
  added: readonly { readonly props: Props; readonly text: string }[],
): void {
  const paragraph = seen(reader).paragraphs.find(({ id }) => id === after)
  if (paragraph === undefined) return
  const end = { paragraph: after, offset: textOf(paragraph).length }
  penIn(pen, reader, CLEAN).insertParagraphs(end, [{ props: null, text: '' }, ...added])
}
