import { memo } from 'react'
import type { ParagraphId, SuggestionId } from '../../../shared/ids.ts'
import { can } from '../../../shared/meeting/roles.ts'
import { isSameList } from '../../sync/readable.ts'
import { useMessages } from '../../i18n/language.tsx'
import { SuggestionCard } from './SuggestionCard.tsx'
import { SuggestionRow } from './SuggestionRow.tsx'
import { FacingWords } from './translation/FacingWords.tsx'
import type { Row } from './model/rows.ts'
import type { Says } from './use-says.ts'
import { useAuthors } from './use-authors.ts'
import { useTime } from './use-time.ts'
import { useWorkplace } from './workplace.ts'

interface SuggestionGroupProps {
  /** At least one, all of one paragraph. */
  readonly rows: readonly Row[]
  readonly says: Says
  /** The current suggestion, if it is one of these. */
  readonly current: SuggestionId | null
  readonly onDecideParagraph: ((paragraph: ParagraphId) => void) | null
}

/** The suggestions of one paragraph. Lists are long: a group is drawn anew only when it changed. */
export const SuggestionGroup = memo(ParagraphRows, isSameGroup)

function ParagraphRows({ rows, says, current, onDecideParagraph }: SuggestionGroupProps) {
  const t = useMessages()
  const time = useTime()
  const authors = useAuthors()
  const { seat, review, editor } = useWorkplace()
  const [first] = rows
  if (first === undefined) return null
  const place = says.place(first.entry)
  const { paragraph } = first.entry
  // The chair reads the current one in the bar; whoever does not decide opens it here.
  const isOpen = ({ entry, verdict }: Row) =>
    verdict === null && entry.suggestion.id === current && !can(seat.role, 'decide')
  const isBelow = ({ entry, verdict }: Row) =>
    verdict === null && entry.suggestion.id === current && can(seat.role, 'decide')
  const choose = (id: SuggestionId) => {
    review.select(id)
    editor.current?.reveal(id)
  }
  return (
    <div className="list-group">
      <header>
        <h2>{place}</h2>
        {current !== null && paragraph !== null && onDecideParagraph !== null && (
          <button type="button" className="link" onClick={() => onDecideParagraph(paragraph)}>
            {t('room.decideParagraph', { point: place })}
          </button>
        )}
      </header>
      <ul>
        {rows.map(({ entry, verdict }) => (
          <li key={`${entry.suggestion.id} ${verdict ?? ''}`}>
            {isOpen({ entry, verdict }) ? (
              <SuggestionCard entry={entry} />
            ) : (
              <SuggestionRow
                party={entry.suggestion.party}
                support={authors.support(entry.suggestion)}
                saying={says.saying(entry)}
                time={time(entry.suggestion.atMs)}
                verdict={verdict}
                isCurrent={verdict === null && entry.suggestion.id === current}
                onChoose={() => choose(entry.suggestion.id)}
              />
            )}
            {isBelow({ entry, verdict }) && <FacingWords entry={entry} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** How a suggestion is said follows from its entry, but for a change of level, which names numbers. */
function isSameGroup(one: SuggestionGroupProps, other: SuggestionGroupProps): boolean {
  const [first] = other.rows
  return (
    one.current === other.current &&
    isSameList(one.rows, other.rows, isSameRow) &&
    first !== undefined &&
    (one.says === other.says ||
      (one.says.place(first.entry) === other.says.place(first.entry) &&
        one.says.language === other.says.language &&
        !other.rows.some(({ entry }) => entry.kind === 'level')))
  )
}

function isSameRow(one: Row, other: Row): boolean {
  return one.entry === other.entry && one.verdict === other.verdict
}
