import { roman } from '../roman.ts'
import { datesInWords, isDay } from './dates.ts'
import type { Language } from './meeting.ts'

/**
 * The last day, or the quarter, by which something is to be said: `2022-02-28`, `2022-Q1`. The
 * Conference's own texts say "a más tardar el I Trimestre del año 2022".
 */
export function isDeadline(value: unknown): value is string {
  return typeof value === 'string' && (QUARTER.test(value) || isDay(value))
}

const QUARTER = /^(\d{4})-Q([1-4])$/

/** `I trimestre de 2022`, `28 de febrero de 2022`; in English `first quarter of 2022`. Empty for what is none. */
export function deadlineInWords(deadline: string, language: Language): string {
  const [, year, quarter] = QUARTER.exec(deadline) ?? []
  if (year === undefined) return isDay(deadline) ? datesInWords([deadline], language) : ''
  const nth = Number(quarter)
  if (language === 'es') return `${roman(nth).toUpperCase()} trimestre de ${year}`
  return `${NTH[nth - 1] ?? ''} quarter of ${year}`
}

const NTH = ['first', 'second', 'third', 'fourth'] as const

/** Whether its last day is over on an ISO day. */
export function isOverdue(deadline: string, today: string): boolean {
  return lastDayOf(deadline) < today
}

function lastDayOf(deadline: string): string {
  const [, year, quarter] = QUARTER.exec(deadline) ?? []
  if (year === undefined) return deadline
  return `${year}-${LAST_DAYS[Number(quarter) - 1] ?? ''}`
}

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'] as const

/** The quarter of an ISO day, and those that follow it. */
export function quartersFrom(day: string, count: number): readonly string[] {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const first = year * 4 + Math.floor((month - 1) / 3)
  return Array.from({ length: count }, (_, at) => {
    const each = first + at
    return `${String(Math.floor(each / 4)).padStart(4, '0')}-Q${(each % 4) + 1}`
  })
}
