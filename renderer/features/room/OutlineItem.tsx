import type { ParagraphId } from '../../../shared/ids.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { StandingSign } from '../../ui/StandingSign.tsx'
import { standingInWords } from '../../../shared/document/standing-words.ts'
import type { Standings } from '../../../shared/draft/standings.ts'
import type { OutlineRow } from './model/outline.ts'

interface OutlineItemProps {
  readonly row: OutlineRow
  readonly isCurrent: boolean
  readonly standings: Standings
  readonly onGo: (id: ParagraphId) => void
}

/** A point of the index; its letters show while one is in it. */
export function OutlineItem({ row, isCurrent, standings, onGo }: OutlineItemProps) {
  return (
    <li>
      <OutlineLine row={row} isCurrent={isCurrent} standings={standings} onGo={onGo} />
      {isCurrent && row.rows.length > 0 && (
        <ol>
          {row.rows.map((below) => (
            <li key={below.id}>
              <OutlineLine row={below} isCurrent={false} standings={standings} onGo={onGo} />
            </li>
          ))}
        </ol>
      )}
    </li>
  )
}

function OutlineLine({ row, isCurrent, standings, onGo }: OutlineItemProps) {
  const { t, language } = useLanguage()
  const standing = standings.get(row.id)
  return (
    <button
      type="button"
      className="outline-line"
      title={row.text}
      aria-current={isCurrent ? 'location' : undefined}
      onClick={() => onGo(row.id)}
    >
      <span className="outline-label">{row.label}</span>
      <span className="outline-subject">{row.subject}</span>
      {standing !== undefined && (
        <span className="outline-standing">
          <StandingSign {...standing} />
          <span className="unseen">{standingInWords(standing, language).join('. ')}</span>
        </span>
      )}
      {row.pending > 0 && (
        <span className="outline-count">
          <span aria-hidden="true">{row.pending}</span>
          <span className="unseen">{t('room.outlinePending', { count: row.pending })}</span>
        </span>
      )}
    </button>
  )
}
