import { standingInWords } from '../../../../shared/document/standing-words.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { useLanguage } from '../../../i18n/language.tsx'
import { Pins } from '../pins/Pins.tsx'
import { StandingSign } from '../../../ui/StandingSign.tsx'
import { useStandings } from './use-standing.ts'
import './standing.css'

interface StandingPinsProps {
  readonly onOpen: (paragraph: ParagraphId) => void
}

/** At the left of each paragraph of which something is said: how far it is agreed. A press shows it in words. */
export function StandingPins({ onOpen }: StandingPinsProps) {
  const { t, language } = useLanguage()
  return (
    <Pins
      label={t('standing.pins')}
      side="left"
      of={useStandings()}
      wordsOf={(standing, place) => {
        const words = standingInWords(standing, language).join('. ')
        return { name: t('standing.pin', { place, words }), title: words }
      }}
      onOpen={onOpen}
    >
      {(standing) => <StandingSign {...standing} />}
    </Pins>
  )
}
