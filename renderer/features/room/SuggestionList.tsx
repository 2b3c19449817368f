import { useEffect, useMemo, useRef } from 'react'
import type { ParagraphId } from '../../../shared/ids.ts'
import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import { SuggestionRow } from './SuggestionRow.tsx'
import { rowGroups } from './model/rows.ts'
import type { RowGroup } from './model/rows.ts'
import { useSays } from './use-says.ts'
import { useTime } from './use-time.ts'
import { useReview, useWorkplace } from './workplace.ts'

interface SuggestionListProps {
  /** Null where nobody decides. */
  readonly onDecideParagraph: ((paragraph: ParagraphId) => void) | null
}

/** The suggestions by paragraph. */
export function SuggestionList({ onDecideParagraph }: SuggestionListProps) {
  const { document, queue, recent, current } = useReview()
  const groups = useMemo(() => rowGroups(document, queue, recent), [document, queue, recent])
  const list = useRef<HTMLOListElement>(null)
  const currentId = current?.suggestion.id ?? null
  useEffect(() => {
    const row = list.current?.querySelector('[aria-current]')
    row?.scrollIntoView({ block: 'nearest' })
  }, [currentId])
  if (groups.length === 0) return <EmptyList />
  return (
    <ol className="suggestion-list" ref={list}>
      {groups.map((group) => (
        <ListGroup key={group.paragraph} group={group} onDecideParagraph={onDecideParagraph} />
      ))}
    </ol>
  )
}

interface ListGroupProps extends SuggestionListProps {
  readonly group: RowGroup
}

function ListGroup({ group: { paragraph, rows }, onDecideParagraph }: ListGroupProps) {
  const t = useMessages()
  const says = useSays()
  const time = useTime()
  const { review, editor } = useWorkplace()
  const { current } = useReview()
  const [first] = rows
  if (first === undefined) return null
  const place = says.place(first.entry)
  const isHere = current !== null && current.paragraph === paragraph
  const hasMany = rows.filter(({ verdict }) => verdict === null).length > 0
  return (
    <li className="list-group">
      <header>
        <h3>{place}</h3>
        {isHere && hasMany && paragraph !== null && onDecideParagraph !== null && (
          <button type="button" className="link" onClick={() => onDecideParagraph(paragraph)}>
            {t('room.decideParagraph', { point: place })}
          </button>
        )}
      </header>
      <ul>
        {rows.map(({ entry, verdict }) => (
          <li key={`${entry.suggestion.id} ${verdict ?? ''}`}>
            <SuggestionRow
              party={entry.suggestion.party}
              saying={says.saying(entry)}
              time={time(entry.suggestion.atMs)}
              verdict={verdict}
              isCurrent={verdict === null && entry.suggestion.id === current?.suggestion.id}
              onChoose={() => {
                review.select(entry.suggestion.id)
                editor.current?.reveal(entry.suggestion.id)
              }}
            />
          </li>
        ))}
      </ul>
    </li>
  )
}

function EmptyList() {
  const t = useMessages()
  const partyName = usePartyName()
  const { filter } = useReview()
  return (
    <p className="list-empty">
      {filter === null ? t('room.emptyList') : t('room.emptyFilter', { party: partyName(filter) })}
    </p>
  )
}
