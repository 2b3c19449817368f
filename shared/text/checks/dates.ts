import { datesInWords, isDay } from '../../meeting/dates.ts'
import type { Language, Meeting } from '../../meeting/meeting.ts'
import type { Check, CheckedParagraph, CheckedText, Found } from './finding.ts'
import { at, eachParagraph } from './finding.ts'
import { languageOf } from './language.ts'

/** Days that a text names, as `12 al 14 de noviembre de 2019`. */
interface NamedDays {
  readonly from: number
  readonly to: number
  readonly words: string
  /** From 1. */
  readonly month: number
  /** Those that are written, in their order: of a span its first and its last. */
  readonly days: readonly number[]
  /** Null where none is written. */
  readonly year: number | null
  /** What stands before a single day, as `martes`; null where nothing does. */
  readonly weekday: string | null
}

/** Dates that no calendar has, and weekdays that are not those of their dates. */
export const calendarDays: Check = eachParagraph(languageOf, ({ text }, language) =>
  namedDays(text, language).flatMap((named) => seeDays(named, language)),
)

/** Dates at the head of a text that are not the meeting's. Further down texts speak of other meetings too. */
export const meetingDates: Check = (text) => {
  const { meeting } = text
  if (meeting === null) return []
  return headOf(text).flatMap((paragraph) =>
    namedDays(paragraph.text, meeting.language)
      .filter((named) => !isOfMeeting(named, meeting))
      .map(({ from, to, words }) => {
        const meant = datesInWords(meeting.dates, meeting.language)
        const reason = { kind: 'meeting-date', written: words, meant } as const
        return at(paragraph, { from, to, reason, fix: meant })
      }),
  )
}

/**
 * What stands before the first heading or point, where a text says of which meeting it is. In a
 * text that has neither it is the title and the paragraph below.
 */
function headOf({ paragraphs }: CheckedText): readonly CheckedParagraph[] {
  const end = paragraphs.findIndex(({ props: { kind } }) => kind === 'section' || kind === 'point')
  if (end >= 0) return paragraphs.slice(0, end)
  const titles = paragraphs.findIndex(({ props: { kind } }) => kind !== 'title')
  return titles < 0 ? paragraphs : paragraphs.slice(0, titles + 1)
}

function isOfMeeting({ days, month, year }: NamedDays, { dates }: Meeting): boolean {
  const theirs = dates.map((date) => date.split('-').map(Number))
  return days.every((day) =>
    theirs.some(([y, m, d]) => d === day && m === month && (year === null || y === year)),
  )
}

function seeDays({ from, to, words, ...named }: NamedDays, language: Language): readonly Found[] {
  const { days, month, year, weekday } = named
  // Without a year, the 29th of February is one.
  const known = days.map((day) => isoDay(year ?? 2000, month, day))
  if (!known.every(isDay)) {
    return [{ from, to, reason: { kind: 'no-such-day', written: words }, fix: null }]
  }
  const [first] = known
  if (weekday === null || year === null || first === undefined) return []
  const right = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${first}T00:00:00Z`),
  )
  if (right.toLowerCase() === weekday.toLowerCase()) return []
  const isCapital = /^\p{Lu}/u.test(weekday)
  const meant = isCapital ? `${right.charAt(0).toUpperCase()}${right.slice(1)}` : right
  const reason = { kind: 'weekday', written: weekday, meant } as const
  return [{ from, to: from + weekday.length, reason, fix: meant }]
}

function isoDay(year: number, month: number, day: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}`
}

function namedDays(text: string, language: Language): readonly NamedDays[] {
  const { months, pattern } = CALENDARS[language]
  return [...text.matchAll(pattern)].map((match) => {
    const { weekday, days = '', month = '', year } = match.groups ?? {}
    return {
      from: match.index,
      to: match.index + match[0].length,
      words: match[0],
      month: months.indexOf(month.toLowerCase()) + 1,
      days: [...days.matchAll(/\d+/g)].map(([day]) => Number(day)),
      year: year === undefined ? null : Number(year),
      weekday: weekday ?? null,
    }
  })
}

/** `martes 12 de noviembre de 2019`, `18 y 19 de mayo`, `12 al 14 de noviembre de 2019`, `1º de mayo` */
function spanish(months: readonly string[], weekdays: readonly string[]): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?<weekday>${weekdays.join('|')})\\s+)?` +
      `(?<days>\\d{1,2}(?:º|ro)?(?:(?:\\s+y\\s+|\\s+al\\s+|,\\s+|\\s+e\\s+)\\d{1,2})*)\\s+de\\s+` +
      `(?<month>${months.join('|')})(?:\\s+(?:de|del)\\s+(?:año\\s+)?(?<year>(?:19|20)\\d\\d))?(?![\\p{L}\\p{N}])`,
    'giu',
  )
}

/** `Tuesday, November 12, 2019`, `December 2 and 3, 2021`, `November 12 to 14` */
function english(months: readonly string[], weekdays: readonly string[]): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?<weekday>${weekdays.join('|')}),?\\s+)?` +
      `(?<month>${months.join('|')})\\s+(?<days>\\d{1,2}(?:(?:\\s+and\\s+|\\s+to\\s+|,\\s+|–|-)\\d{1,2}(?!\\d))*)` +
      `(?:,?\\s+(?<year>(?:19|20)\\d\\d))?(?![\\p{L}\\p{N}])`,
    'giu',
  )
}

/** In small letters, the first one first: January, or Sunday. */
function namesOf(
  options: Intl.DateTimeFormatOptions,
  language: Language,
  count: 7 | 12,
): readonly string[] {
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
  return Array.from({ length: count }, (_, index) =>
    format
      .format(count === 12 ? Date.UTC(2023, index, 1) : Date.UTC(2023, 0, 1 + index))
      .toLowerCase(),
  )
}

function calendarOf(language: Language) {
  const months = namesOf({ month: 'long' }, language, 12)
  const weekdays = namesOf({ weekday: 'long' }, language, 7)
  const pattern = language === 'es' ? spanish(months, weekdays) : english(months, weekdays)
  return { months, pattern }
}

const CALENDARS = { es: calendarOf('es'), en: calendarOf('en') } as const
