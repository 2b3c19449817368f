import type { Said } from '../../../../shared/draft/comment-records.ts'
import { isLateComment } from '../../../../shared/meeting/comment-period.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { Plate } from '../../../ui/Plate.tsx'
import { dayOf } from '../../../i18n/day.ts'
import { useAgo } from '../use-time.ts'
import { useWorkplace } from '../workplace.ts'

interface RemarkProps {
  readonly said: Said
  readonly text: string
}

/** What somebody said: whose, who, when, the words. */
export function Remark({ said: { party, delegate, atMs, by }, text }: RemarkProps) {
  const t = useMessages()
  const ago = useAgo()
  const { settings } = useWorkplace()
  return (
    <div className="remark" data-party={party}>
      <header>
        <Plate party={party} />
        <strong>
          {by === undefined ? delegate : t('authors.writtenBy', { by, name: delegate })}
        </strong>
        <time>{ago(atMs)}</time>
        {isLateComment(settings.meeting, dayOf(atMs)) && (
          <span className="remark-late">{t('comments.late')}</span>
        )}
      </header>
      <p>{text}</p>
    </div>
  )
}
