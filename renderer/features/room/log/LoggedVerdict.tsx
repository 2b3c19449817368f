import type { LoggedDecision } from '../../../../shared/draft/log.ts'
import { useLanguage } from '../../../i18n/language.tsx'
import { AcceptIcon, RejectIcon } from '../../../ui/icons.tsx'

interface LoggedVerdictProps {
  readonly decision: LoggedDecision
  /** How many were decided in one go. */
  readonly batchSize: number
}

/** `24 nov 2026, 18:20` */
const MOMENT: Intl.DateTimeFormatOptions = {
  ...{ day: 'numeric', month: 'short', year: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
}

const LAST_MS = 8.64e15

/** What was decided, by whom and when, and what became of it. */
export function LoggedVerdict({ decision, batchSize }: LoggedVerdictProps) {
  const { t, locale } = useLanguage()
  const { verdict, by, atMs, undone, round, isSealed } = decision
  const form = new Intl.DateTimeFormat(locale, MOMENT)
  // What is on record may have been written by anything; there is no date beyond these.
  const time = (ms: number) => (Math.abs(ms) <= LAST_MS ? form.format(ms) : '—')
  const Icon = verdict === 'accepted' ? AcceptIcon : RejectIcon
  return (
    <div className={undone === null ? 'log-verdict' : 'log-verdict log-verdict-undone'}>
      <p className="log-answer">
        <Icon size={14} />
        <strong>{t(`log.verdict.${verdict}`)}</strong>
        {batchSize > 1 && <span>{t('log.batch', { count: batchSize - 1 })}</span>}
      </p>
      <p>{t('log.by', { name: by, time: time(atMs) })}</p>
      {undone !== null && (
        <p className="log-undone">
          {t(`log.undone.${undone.verdict}`, { name: undone.by, time: time(undone.atMs) })}
        </p>
      )}
      {undone === null && isSealed && <p>{t('log.sealed', { round })}</p>}
    </div>
  )
}
