import { useMemo } from 'react'
import { standingInWords } from '../../../../shared/document/standing-words.ts'
import { useLanguage } from '../../../i18n/language.tsx'
import { placeName } from '../model/says.ts'
import { pointsOf } from '../model/points.ts'
import { useTops } from '../use-tops.ts'
import type { Standings } from '../../../../shared/draft/standings.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { useReview } from '../workplace.ts'
import { StandingSign } from './StandingSign.tsx'
import './standing.css'

interface StandingPinsProps {
  readonly standings: Standings
  readonly onOpen: (paragraph: ParagraphId) => void
}

/** At the left of each paragraph of which something is said: how far it is agreed. A press shows it in words. */
export function StandingPins({ standings, onOpen }: StandingPinsProps) {
  const { t, language } = useLanguage()
  const points = pointsOf(useReview('document'))
  const { column, topsPx } = useTops(useMemo(() => [...standings.keys()], [standings]))
  return (
    <div className="standing-pins" ref={column}>
      {topsPx.map(({ paragraph, topPx }) => {
        const standing = standings.get(paragraph)
        if (standing === undefined) return null
        const words = standingInWords(standing, language).join('. ')
        const place = placeName(points.get(paragraph) ?? null, t)
        return (
          <button
            key={paragraph}
            type="button"
            className="standing-pin"
            style={{ top: topPx }}
            title={words}
            aria-label={t('standing.pin', { place, words })}
            onClick={() => onOpen(paragraph)}
          >
            <StandingSign {...standing} />
          </button>
        )
      })}
    </div>
  )
}
