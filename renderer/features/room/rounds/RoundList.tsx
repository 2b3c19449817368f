import type { Round } from '../../../../shared/draft/rounds.ts'
import { useLanguage } from '../../../i18n/language.tsx'
import { whenInWords } from '../../../i18n/when.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWorkplace } from '../workplace.ts'
import './rounds.css'

interface RoundListProps {
  readonly rounds: readonly Round[]
  /** Suggestions that wait in the round that is open. */
  readonly pending: number
  readonly onRead: (round: Round) => void
}

/** The open round first, then the closed ones from the last to the first. */
export function RoundList({ rounds, pending, onRead }: RoundListProps) {
  const { t, locale } = useLanguage()
  const { clock } = useWorkplace()
  const when = (atMs: number) => whenInWords(atMs, clock.nowMs(), locale, t)
  return (
    <ol className="round-list">
      <li className="round round-open">
        <strong>{t('rounds.name', { number: rounds.length + 1 })}</strong>
        <span>{t('rounds.open', { count: pending })}</span>
      </li>
      {rounds.toReversed().map((round) => (
        <li key={round.id} className="round">
          <strong>{t('rounds.name', { number: round.number })}</strong>
          <span>{t('rounds.closed', { when: when(round.atMs), by: round.by })}</span>
          <Button
            size="small"
            label={t('rounds.readNumber', { number: round.number })}
            onPress={() => onRead(round)}
          >
            {t('rounds.read')}
          </Button>
        </li>
      ))}
      {rounds.length === 0 && <li className="round round-none">{t('rounds.none')}</li>}
    </ol>
  )
}
