import type { Standing } from '../../shared/document/standing.ts'
import { AcceptIcon, ClockIcon } from './icons.tsx'
import { Plate } from './Plate.tsx'
import './standing-sign.css'

/** So many plates find room beside a paragraph. */
const MOST = 2

interface StandingSignProps extends Standing {
  readonly sizePx?: number
}

/** How far a paragraph is agreed, at a glance: ✓, "a.r.", a clock with the countries that consult. */
export function StandingSign({ agreement, consultations, sizePx = 15 }: StandingSignProps) {
  const rest = consultations.length - MOST
  return (
    <span className="standing-sign" aria-hidden="true">
      {agreement !== null && (
        <span className={agreement.isChanged ? 'standing-tick standing-was' : 'standing-tick'}>
          <AcceptIcon size={sizePx} />
          {agreement.kind === 'referendum' && <span className="standing-ad">a.r.</span>}
        </span>
      )}
      {consultations.length > 0 && <ClockIcon size={sizePx} />}
      {consultations.slice(0, MOST).map(({ country }) => (
        <Plate key={country} party={country} size="small" isSilent />
      ))}
      {rest > 0 && <span className="standing-rest">+{rest}</span>}
    </span>
  )
}
