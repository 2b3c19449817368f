import { useEffect, useMemo, useRef } from 'react'
import type { ParagraphId, SuggestionId } from '../../../shared/ids.ts'
import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import { LongList } from '../../ui/LongList.tsx'
import { SuggestionGroup } from './SuggestionGroup.tsx'
import { rowGroups } from './model/rows.ts'
import type { Row, RowGroup } from './model/rows.ts'
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
  const list = useRef<HTMLDivElement>(null)
  const currentId = current?.suggestion.id ?? null
  useEffect(() => {
    const row = list.current?.querySelector('[aria-current]')
    row?.scrollIntoView({ block: 'nearest' })
  }, [currentId])
  if (groups.length === 0) return <EmptyList />
  return (
    <div className="panel-list" ref={list}>
      <LongList
        className="suggestion-list"
        items={groups}
        keyOf={keyOfGroup}
        guessPx={guessPx}
        kept={groups.findIndex((group) => hasRow(group, currentId))}
      >
        {(group) => (
          <SuggestionGroup
            rows={group.rows}
            says={says}
            current={hasRow(group, currentId) ? currentId : null}
            onDecideParagraph={onDecideParagraph}
          />
        )}
      </LongList>
    </div>
  )
}

function keyOfGroup({ paragraph }: RowGroup): string {
  return paragraph ?? ''
}

/** As in the style sheet: a heading, and rows of a verb and up to three lines of words. */
function guessPx({ rows }: RowGroup): number {
  const lines = ({ entry: { inserted, deleted } }: Row) =>
    Math.min(3, Math.ceil((inserted.length + deleted.length) / LETTERS_A_LINE))
  return rows.reduce((sum, row) => sum + ROW_PX + lines(row) * LINE_PX, HEAD_PX)
}

const HEAD_PX = 36
const ROW_PX = 33
const LINE_PX = 20
const LETTERS_A_LINE = 34

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
    <div className="panel-list">
      <p className="list-empty">
        {filter === null
          ? t('room.emptyList')
          : t('room.emptyFilter', { party: partyName(filter) })}
      </p>
    </div>
  )
}
