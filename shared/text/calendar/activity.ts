import type { Language } from '../../meeting/meeting.ts'
import { readParts, writeParts } from './parts.ts'
import type { Part } from './parts.ts'
import { bodyOf, PHRASES, valueOf } from './phrases.ts'

/** What an activity of the calendar consists of, in the order in which the Conference says it. */
export const FIELDS = ['what', 'where', 'when', 'withSupportOf'] as const
export type Field = (typeof FIELDS)[number]

/** An activity as cells of a table: words, '' where nothing is said. */
export type Activity = Readonly<Record<Field, string>>

/** An activity as it is read from an item's words. */
export interface ReadActivity {
  readonly activity: Activity
  /** It says something that stands in no cell: all of it is its first one. */
  readonly isFree: boolean
}

/**
 * The words of an activity: `Taller sobre Reintegración, en México, con el apoyo de OIM.` A cell
 * that says `por definir` becomes `lugar por definir`, `fecha por definir`, or both in one.
 *
 * The words are all there is: `readActivity` finds the cells in them again, and an item that was
 * written by hand is read just as well. So whoever negotiates an activity negotiates words.
 */
export function printActivity(activity: Activity, language: Language): string {
  const parts = FIELDS.slice(1).flatMap((field) => partOf(field, activity[field], language))
  return writeParts({ head: tidy(activity.what), parts: joined(parts, language), tail: '.' })
}

/** Reads the cells of an item, without its final stop. What is not found stays in the first one. */
export function readActivity(text: string, language: Language): ReadActivity {
  const read = readParts(text, language)
  if (read === null) return { activity: { ...NOTHING, what: tidy(text) }, isFree: true }
  const cells: Partial<Record<Field, string>> = { what: read.head }
  for (const part of read.parts) {
    if (part.field !== 'both') cells[part.field] = valueOf(part.field, part.body, language)
    else cells.where = cells.when = PHRASES[language].undefined
  }
  return { activity: { ...NOTHING, ...cells }, isFree: false }
}

/** The words of an item with one cell otherwise; '' empties it. All other words stay as they are. */
export function withCell(text: string, field: Field, value: string, language: Language): string {
  const read = readParts(text, language)
  if (read === null) return tidy(value) === '' ? '' : `${tidy(value)}${endOf(text)}`
  if (field === 'what') return writeParts({ ...read, head: tidy(value) })
  const isOfBoth = field === 'where' || field === 'when'
  const before = isOfBoth ? read.parts.flatMap((part) => apart(part, language)) : read.parts
  const at = before.findIndex((part) => part.field === field)
  const made = partOf(field, value, language)
  const kept = made.map((part) => ({ ...part, separator: before[at]?.separator ?? part.separator }))
  const place = at >= 0 ? at : placeFor(field, before)
  const parts = before.toSpliced(place, at >= 0 ? 1 : 0, ...kept)
  return writeParts({ ...read, parts: isOfBoth ? joined(parts, language) : parts })
}

/** Says nothing. */
export const NOTHING: Activity = { what: '', where: '', when: '', withSupportOf: '' }

function partOf(field: Field, value: string, language: Language): readonly Part[] {
  const words = tidy(value)
  if (field === 'what' || words === '') return []
  return [{ field, separator: ', ', body: bodyOf(field, words, language) }]
}

/** After whatever is said before it, usually. */
function placeFor(field: Field, parts: readonly Part[]): number {
  const before = FIELDS.slice(0, FIELDS.indexOf(field))
  return parts.findLastIndex((part) => part.field !== 'both' && before.includes(part.field)) + 1
}

/** `lugar y fecha por definir` as two. */
function apart(part: Part, language: Language): readonly Part[] {
  if (part.field !== 'both') return [part]
  const { undefined: words } = PHRASES[language]
  return [...partOf('where', words, language), ...partOf('when', words, language)]
}

function joined(parts: readonly Part[], language: Language): readonly Part[] {
  const { nowhere, never, neither } = PHRASES[language]
  const at = parts.findIndex(
    ({ body }, index) => body === nowhere && parts[index + 1]?.body === never,
  )
  return at < 0 ? parts : parts.toSpliced(at, 2, { field: 'both', separator: ', ', body: neither })
}

/** On one line, and without what ends a sentence. */
function tidy(value: string): string {
  return value.replace(/\s+/g, ' ').trim().replace(END, '')
}

function endOf(text: string): string {
  return END.exec(text)?.[0] ?? ''
}

const END = /[\s,;.:]+$/
