import { useEffect, useMemo, useRef } from 'react'
import { silenceState } from '../../../../shared/document/circulation.ts'
import { circulationInWords } from '../../../../shared/document/circulation-words.ts'
import { useLanguage, useMessages } from '../../../i18n/language.tsx'
import { useReadable } from '../../../sync/use-readable.ts'
import { useOriginal } from '../translation/use-original.ts'
import { useWorkplace } from '../workplace.ts'
import { followCirculation, NOT_CIRCULATING } from './circulating.ts'
import type { Circulating } from './circulating.ts'

/** How the meeting's text goes out: it is said of the original, of both texts. */
export function useCirculation(): Circulating {
  const { clock } = useWorkplace()
  const { circulation } = useFollowed() ?? NOT_CIRCULATING
  const { silence } = circulation
  // A computer that slept may be behind with its timers.
  return { circulation, state: silence === null ? null : silenceState(silence, clock.nowMs()) }
}

/** The same in the words of the screen's language; empty where there is nothing to say. */
export function useCirculationWords(): string {
  return useWords(useCirculation())
}

/** Says to those who listen what becomes of it. What stands when one comes in is read with the page. */
export function useCirculationNews(): void {
  const t = useMessages()
  const { announcer } = useWorkplace()
  const followed = useFollowed()
  const words = useWords(followed ?? NOT_CIRCULATING)
  const heard = useRef<string | null>(null)
  const isKnown = followed !== null
  useEffect(() => {
    if (!isKnown) return
    const before = heard.current
    heard.current = words
    if (before === null || before === words) return
    announcer.mention(words === '' ? t('circulation.nothing') : words)
  }, [isKnown, words, announcer, t])
}

/** Null until it is first looked at. */
function useFollowed(): Circulating | null {
  const { clock } = useWorkplace()
  const reader = useOriginal()
  return useReadable(useMemo(() => followCirculation(reader, clock), [reader, clock]))
}

function useWords({ circulation }: Circulating): string {
  const { language } = useLanguage()
  const { clock } = useWorkplace()
  return circulationInWords(circulation, clock.nowMs(), language).join('. ')
}
