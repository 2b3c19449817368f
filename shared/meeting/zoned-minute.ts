import { datesInWords, isDay } from './dates.ts'
import type { Language } from './meeting.ts'

/**
 * A minute as a clock on some wall shows it, and how far that clock is from UTC: `2021-12-04T17:00-06:00`.
 * Eleven countries read it: it is the same moment for all, and is said as whoever gave it meant it.
 */
export function isZonedMinute(value: unknown): value is string {
  if (typeof value !== 'string') return false
  const [, day = '', hour, minute, , east, eastMinutes] = MINUTE.exec(value) ?? []
  if (!isDay(day) || Number(hour) > 23 || Number(minute) > 59) return false
  return Number(east) <= 14 && Number(eastMinutes) <= 59
}

const MINUTE = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})([+-])(\d{2}):(\d{2})$/

/** `eastMinutes`: how far the clock is ahead of UTC; less than 0 in the Americas. */
export function zonedMinute(day: string, hour: number, eastMinutes: number): string {
  const sign = eastMinutes < 0 ? '-' : '+'
  const away = Math.abs(eastMinutes)
  return `${day}T${two(hour)}:00${sign}${two(Math.floor(away / 60))}:${two(away % 60)}`
}

/** Unix time in milliseconds. */
export function momentOf(minute: string): number {
  return Date.parse(minute)
}

/** The ISO day that it is of, on that wall. */
export function dayOfMinute(minute: string): string {
  return minute.slice(0, 10)
}

/** `4 de diciembre de 2021, 17:00 (UTC−6)`. Empty for what is none. */
export function minuteInWords(minute: string, language: Language): string {
  if (!isZonedMinute(minute)) return ''
  const [, day = '', hour, at, sign, east, eastMinutes] = MINUTE.exec(minute) ?? []
  return `${datesInWords([day], language)}, ${hour}:${at} (${zoneInWords(sign, east, eastMinutes)})`
}

function zoneInWords(sign = '+', hours = '', minutes = ''): string {
  if (Number(hours) === 0 && Number(minutes) === 0) return 'UTC'
  const rest = Number(minutes) === 0 ? '' : `:${minutes}`
  return `UTC${sign === '-' ? '\u2212' : '+'}${Number(hours)}${rest}`
}

const two = (value: number): string => String(value).padStart(2, '0')
