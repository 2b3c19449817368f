import type { ParagraphId } from '../../../shared/ids.ts'
import { useMessages } from '../../i18n/language.tsx'
import type { OutlineRow } from './model/outline.ts'

interface OutlineItemProps {
  readonly row: OutlineRow
  readonly isCurrent: boolean
  readonly onGo: (id: ParagraphId) => void
}

/** A point of the index; its letters show while one is in it. */
export function OutlineItem({ row, isCurrent, onGo }: OutlineItemProps) {
  return (
    <li>
      <OutlineLine row={row} isCurrent={isCurrent} onGo={onGo} />
      {isCurrent && row.rows.length > 0 && (
        <ol>
          {row.rows.map((below) => (
            <li key={below.id}>
              <OutlineLine row={below} isCurrent={false} onGo={onGo} />
            </li>
          ))}
        </ol>
      )}
    </li>
  )
}

function OutlineLine({ row, isCurrent, onGo }: OutlineItemProps) {
  const t = useMessages()
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
      {row.pending > 0 && (
        <span className="outline-count">
          <span aria-hidden="true">{row.pending}</span>
          <span className="unseen">{t('room.outlinePending', { count: row.pending })}</span>
        </span>
      )}
    </button>
  )
}
