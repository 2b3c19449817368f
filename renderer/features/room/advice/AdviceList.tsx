import { useMessages } from '../../../i18n/language.tsx'
import type { Session } from '../../../sync/session.ts'
import { Remark } from '../comments/Remark.tsx'
import { useAdvice } from './use-advice.ts'
import '../comments/comments.css'
import './advice.css'

interface AdviceListProps {
  /** At what observers said; the presidency's alone. */
  readonly session: Session
}

/** What observers said to the presidency, the newest first. */
export function AdviceList({ session }: AdviceListProps) {
  const t = useMessages()
  const advice = useAdvice(session)
  return (
    // Nothing in it takes the focus, and it may be long.
    <div className="panel-list advice" tabIndex={0}>
      <p className="notes-lead">{t('advice.onlyChair')}</p>
      {advice.toReversed().map((each, at) => (
        <article key={advice.length - at} className="thread" data-party={each.party}>
          <Remark said={each} text={each.text} />
        </article>
      ))}
    </div>
  )
}
