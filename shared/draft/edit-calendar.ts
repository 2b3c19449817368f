import type { Props } from '../document/document.ts'
import { shiftOf } from '../document/shift.ts'
import { CLEAN, seenIn } from '../document/sight.ts'
import { textOf } from '../document/views.ts'
import type { ParagraphId } from '../ids.ts'
import { printActivity, withCell } from '../text/calendar/activity.ts'
import type { Activity, Field } from '../text/calendar/activity.ts'
import { paragraphsOf } from '../text/calendar/calendars.ts'
import type { Calendar, CalendarRow } from '../text/calendar/calendars.ts'
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
  return pen.reword(row, withCell(textOf(paragraph), field, value, language), CLEAN)
}

/** Adds an activity after a paragraph. */
export function addActivity(desk: CalendarDesk, after: ParagraphId, activity: Activity): void {
  const { language } = seen(desk.reader)
  addAfter(desk, after, [{ props: ITEM, text: printActivity(activity, language) }])
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

const ITEM: Props = { kind: 'point', level: 1 }
const HEADING: Props = { kind: 'group', level: 0 }

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
