import type { Language } from './meeting.ts'
import { listInWords } from './participants.ts'

/**
 * The days of a meeting in words: `1 de diciembre de 2021`, `2 y 3 de diciembre de 2021`,
 * `30 de noviembre y 1 de diciembre de 2021`; three days or more on end as `12 al 14 de
 * noviembre de 2019`. English: `December 2 and 3, 2021`, `November 12 to 14, 2019`.
 *
 * Takes ISO days, ascending, at least one.
 *
 * @throws RangeError for what is not a day; `parseMeeting` lets none in.
 */
export function datesInWords(dates: readonly string[], language: Language): string {
  const days = dates.map(dayOf)
  return isSpan(days) ? spanInWords(days, language) : daysInWords(days, language)
}

/** The same with the words that a sentence needs before it: `el 1 de …`, `los días 2 y 3 de …`, `del 12 al 14 de …`. */
export function onDates(dates: readonly string[], language: Language): string {
  const words = datesInWords(dates, language)
  const days = dates.map(dayOf)
  if (isSpan(days)) return language === 'es' ? `del ${words}` : `from ${words}`
  if (language === 'en') return `on ${words}`
  return days.length === 1 ? `el ${words}` : `los días ${words}`
}

/** Whether a text is a day of the calendar, as `2021-12-01`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const timeMs = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(timeMs) && new Date(timeMs).toISOString().startsWith(text)
}

const DAY_MS = 86_400_000

function dayOf(iso: string): Date {
  if (!isDay(iso)) throw new RangeError(`Not a day: ${iso}`)
  return new Date(`${iso}T00:00:00Z`)
}

function isSpan(days: readonly Date[]): boolean {
  const first = days[0]
  if (first === undefined || days.length < 3) return false
  return days.every((day, index) => day.getTime() === first.getTime() + index * DAY_MS)
}

function spanInWords(days: readonly Date[], language: Language): string {
  const first = days[0]
  const last = days.at(-1)
  if (first === undefined || last === undefined) return ''
  const to = language === 'es' ? ' al ' : ' to '
  const isOneYear = first.getUTCFullYear() === last.getUTCFullYear()
  const isOneMonth = isOneYear && first.getUTCMonth() === last.getUTCMonth()
  if (!isOneYear) return `${full([first], language)}${to}${full([last], language)}`
  if (!isOneMonth) return `${inMonth([first], language)}${to}${full([last], language)}`
  const both = `${first.getUTCDate()}${to}${last.getUTCDate()}`
  return withYear(withMonth(both, last, language), last, language)
}

function daysInWords(days: readonly Date[], language: Language): string {
  const months = grouped(days)
  const words = months.map((month, index) => {
    const next = months[index + 1]?.[0]
    const isLastOfYear = next?.getUTCFullYear() !== month[0]?.getUTCFullYear()
    return isLastOfYear ? full(month, language) : inMonth(month, language)
  })
  return listInWords(words, language)
}

/** Days of one month stand together. */
function grouped(days: readonly Date[]): readonly (readonly Date[])[] {
  const groups = new Map<string, Date[]>()
  for (const day of days) {
    const month = day.toISOString().slice(0, 7)
    groups.set(month, [...(groups.get(month) ?? []), day])
  }
  return [...groups.values()]
}

function full(month: readonly Date[], language: Language): string {
  const [day] = month
  return day === undefined ? '' : withYear(inMonth(month, language), day, language)
}

function inMonth(month: readonly Date[], language: Language): string {
  const [day] = month
  if (day === undefined) return ''
  const numbers = month.map((each) => String(each.getUTCDate()))
  return withMonth(listInWords(numbers, language), day, language)
}

function withMonth(numbers: string, day: Date, language: Language): string {
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(day)
  return language === 'es' ? `${numbers} de ${month}` : `${month} ${numbers}`
}

function withYear(words: string, day: Date, language: Language): string {
  const year = day.getUTCFullYear()
  return language === 'es' ? `${words} de ${year}` : `${words}, ${year}`
}
