import type { Translate } from './messages.ts'

/** A moment as people say it: `hoy, 10:44`, `ayer, 18:20`, `20 de noviembre de 2020`. */
export function whenInWords(atMs: number, nowMs: number, locale: string, t: Translate): string {
  const at = new Date(atMs)
  const time = new Intl.DateTimeFormat(locale, CLOCK).format(at)
  const daysAgo = Math.round((startOfDay(nowMs) - startOfDay(atMs)) / DAY_MS)
  if (daysAgo === 0) return t('when.today', { time })
  if (daysAgo === 1) return t('when.yesterday', { time })
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(at)
}

/** As in the pictures of every official programme: 18:20. */
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

const DAY_MS = 86_400_000

function startOfDay(atMs: number): number {
  return new Date(atMs).setHours(0, 0, 0, 0)
}
