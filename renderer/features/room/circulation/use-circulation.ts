import { useEffect, useRef } from 'react'
import { silenceState } from '../../../../shared/document/circulation.ts'
import { circulationInWords } from '../../../../shared/document/circulation-words.ts'
import { useLanguage, useMessages } from '../../../i18n/language.tsx'
import { NOT_CIRCULATING } from '../../../sync/circulating.ts'
import type { Circulating } from '../../../sync/circulating.ts'
import { useReadable } from '../../../sync/use-readable.ts'
import { useWorkplace } from '../workplace.ts'

/** How the meeting's text goes out: it is said of the original, of both texts. */
export function useCirculation(): Circulating {
  const { clock, circulation: followed } = useWorkplace()
  const { circulation } = useReadable(followed) ?? NOT_CIRCULATING
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
  const { announcer, circulation } = useWorkplace()
  const followed = useReadable(circulation)
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

function useWords({ circulation }: Circulating): string {
  const { language } = useLanguage()
  const { clock } = useWorkplace()
  return circulationInWords(circulation, clock.nowMs(), language).join('. ')
}
