import { useMemo } from 'react'
import { useLanguage } from '../../i18n/language.tsx'
import { useWorkplace } from './workplace.ts'

/** Writes a time of day: `10:44`. */
export function useTime(): (atMs: number) => string {
  const { locale } = useLanguage()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    return (atMs) => format.format(atMs)
  }, [locale])
}

const NOW_MS = 60_000

/** `ahora` for the last minute, the time of day before. */
export function useAgo(): (atMs: number) => string {
  const { t } = useLanguage()
  const { clock } = useWorkplace()
  const time = useTime()
  return (atMs) => (clock.nowMs() - atMs < NOW_MS ? t('room.now') : time(atMs))
}
