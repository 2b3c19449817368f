import { memo, useRef, useSyncExternalStore } from 'react'
import { describeReason } from '../../../../shared/text/checks/say.ts'
import { useLanguage } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import { pointsOf } from '../model/points.ts'
import { placeName } from '../model/says.ts'
import { useSightPen } from '../use-sight.ts'
import { useWorkplace } from '../workplace.ts'
import type { Slip } from './checking.ts'
import { mend } from './mend.ts'
import { SlipWords } from './SlipWords.tsx'

interface SlipCardProps {
  readonly slip: Slip
  readonly onGo: (slip: Slip) => void
}

/** One slip: where, the words, why, and what may be done. Many stand in a list: drawn anew only when changed. */
export const SlipCard = memo(function SlipCard({ slip, onGo }: SlipCardProps) {
  const { t, language } = useLanguage()
  const { reader, review, checking, announcer } = useWorkplace()
  const pen = useSightPen()
  const card = useRef<HTMLElement>(null)
  const points = useSyncExternalStore(review.state.subscribe, () =>
    pointsOf(review.state.get().document),
  )
  const place = placeName(points.get(slip.place.paragraph) ?? null, t)
  const reason = describeReason(slip.reason, t, language, (id) => points.get(id)?.name ?? null)

  /** The card goes: the focus stays among those that are left. */
  const leave = (said: string) => {
    const next = card.current?.nextElementSibling ?? card.current?.previousElementSibling
    const button = next?.querySelector<HTMLElement>('button')
    const stay = button ?? card.current?.closest<HTMLElement>('[role=tabpanel]')
    stay?.focus()
    announcer.say(said)
  }
  const correct = () => {
    const isMended = pen !== null && mend(reader, pen, slip)
    checking.refresh()
    leave(t(isMended ? 'checks.corrected' : 'checks.changed'))
  }
  const passOver = () => {
    checking.passOver(slip)
    leave(t('checks.passed'))
  }
  return (
    <article ref={card} className="slip" aria-label={`${place}: ${reason}`}>
      <button type="button" className="quoted" onClick={() => onGo(slip)}>
        <strong>{place}</strong>
        <SlipWords slip={slip} />
      </button>
      <p>{reason}</p>
      <footer>
        {slip.fix !== null && pen !== null && (
          <Button size="small" onPress={correct}>
            {t('checks.correct')}
          </Button>
        )}
        <Button look="quiet" size="small" onPress={passOver}>
          {t('checks.passOver')}
        </Button>
      </footer>
    </article>
  )
})
