import { useEffect, useMemo, useRef } from 'react'
import type { ParagraphId, SuggestionId } from '../../../shared/ids.ts'
import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import { SuggestionGroup } from './SuggestionGroup.tsx'
import { rowGroups } from './model/rows.ts'
import type { RowGroup } from './model/rows.ts'
import { useSays } from './use-says.ts'
import { useReview } from './workplace.ts'

interface SuggestionListProps {
  /** Null where nobody decides. */
  readonly onDecideParagraph: ((paragraph: ParagraphId) => void) | null
}

/** The suggestions by paragraph. */
export function SuggestionList({ onDecideParagraph }: SuggestionListProps) {
  const groups = useGroups()
  const current = useReview('current')
  const says = useSays()
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
        <SuggestionGroup
          key={group.paragraph}
          rows={group.rows}
          says={says}
          current={hasRow(group, currentId) ? currentId : null}
          onDecideParagraph={onDecideParagraph}
        />
      ))}
    </ol>
  )
}

function useGroups(): readonly RowGroup[] {
  const document = useReview('document')
  const queue = useReview('queue')
  const recent = useReview('recent')
  return useMemo(() => rowGroups(document, queue, recent), [document, queue, recent])
}

function hasRow({ rows }: RowGroup, id: SuggestionId | null): boolean {
  return rows.some(({ entry, verdict }) => verdict === null && entry.suggestion.id === id)
}

function EmptyList() {
  const t = useMessages()
  const partyName = usePartyName()
  const filter = useReview('filter')
  return (
    <p className="list-empty">
      {filter === null ? t('room.emptyList') : t('room.emptyFilter', { party: partyName(filter) })}
    </p>
  )
}
