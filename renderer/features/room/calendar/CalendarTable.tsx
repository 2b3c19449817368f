import { Fragment, useMemo } from 'react'
import { refers } from '../../../../shared/document/references.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'
import type { Party } from '../../../../shared/meeting/party.ts'
import { FIELDS } from '../../../../shared/text/calendar/activity.ts'
import { nameOfGroup, paragraphsOf } from '../../../../shared/text/calendar/calendars.ts'
import type { Calendar, CalendarRow, GroupRow } from '../../../../shared/text/calendar/calendars.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import { AddIcon } from '../../../ui/icons.tsx'
import { useReview } from '../workplace.ts'
import { ActivityLine } from './ActivityLine.tsx'
import type { ActivityLineProps } from './ActivityLine.tsx'
import { cellName, endOfRow } from './editing.ts'
import type { Editing } from './editing.ts'
import { NewActivity } from './NewActivity.tsx'

interface CalendarTableProps {
  readonly calendar: Calendar
  readonly editing: Editing
  /** The paragraph after which a new row is open in this calendar; null for none. */
  readonly opened: ParagraphId | null
}

/** The activities of a calendar under their headings: what, where, when, with whose support. */
export function CalendarTable({ calendar, editing, opened }: CalendarTableProps) {
  const t = useMessages()
  const { fixed } = useReview('document')
  const parties = usePartiesIn(calendar)
  const { rows, last } = calendar
  const above = rows.find((row) => endOfRow(row) === opened)?.id ?? null
  const newRow = (after: ParagraphId) =>
    opened !== null && <NewActivity key={`new ${opened}`} {...{ after, above, editing }} />
  return (
    <table className="ruled-table calendar-table" aria-label={calendar.text}>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{t('calendar.label')}</span>
          </th>
          {FIELDS.map((field) => (
            <th key={field} scope="col" className={`calendar-${field}`}>
              {t(`calendar.${field}`)}
            </th>
          ))}
          <th scope="col" colSpan={2}>
            <span className="unseen">{t('calendar.pending')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <Fragment key={row.id}>
            {row.kind === 'group' ? (
              <GroupLine
                row={row}
                editing={editing}
                onAdd={() => editing.open(endOfGroup(rows, at))}
              />
            ) : (
              <ActivityLine
                {...{ calendar, row, editing }}
                closed={closedBy(row, fixed)}
                parties={parties.get(row.id) ?? []}
              />
            )}
            {endOfRow(row) === opened && newRow(opened)}
          </Fragment>
        ))}
        {above === null && newRow(last)}
      </tbody>
    </table>
  )
}

function closedBy(
  { id, text }: CalendarRow,
  fixed: ReadonlySet<ParagraphId> | undefined,
): ActivityLineProps['closed'] {
  if (fixed?.has(id) === true) return 'fixed'
  return refers(text) ? 'refers' : null
}

interface GroupLineProps {
  readonly row: GroupRow
  readonly editing: Editing
  readonly onAdd: () => void
}

function GroupLine({ row, editing, onAdd }: GroupLineProps) {
  const t = useMessages()
  const name = nameOfGroup(row)
  return (
    <tr className="calendar-group">
      <th colSpan={FIELDS.length + 3} scope="rowgroup" data-cell={cellName(row.id, 'what')}>
        {name}
        {editing.mayWrite && (
          <Button
            look="quiet"
            size="small"
            label={t('calendar.addTo', { group: name })}
            onPress={onAdd}
          >
            <AddIcon />
            {t('calendar.add')}
          </Button>
        )}
      </th>
    </tr>
  )
}

/** After the last activity under a heading. */
function endOfGroup(rows: readonly CalendarRow[], at: number): ParagraphId | null {
  const next = rows.findIndex(({ kind }, index) => index > at && kind === 'group')
  const last = rows.at(next < 0 ? -1 : next - 1)
  return last === undefined ? null : endOfRow(last)
}

/** Whose suggestions are pending in each row. */
function usePartiesIn(calendar: Calendar): ReadonlyMap<ParagraphId, readonly Party[]> {
  const entries = useReview('entries')
  return useMemo(() => {
    const rowOf = new Map(
      calendar.rows.flatMap((row) => paragraphsOf(row).map((id) => [id, row.id] as const)),
    )
    const parties = new Map<ParagraphId, readonly Party[]>()
    for (const { paragraph, state, suggestion } of entries) {
      const row = paragraph === null ? undefined : rowOf.get(paragraph)
      if (row === undefined || state !== 'pending') continue
      parties.set(row, [...new Set([...(parties.get(row) ?? []), suggestion.party])])
    }
    return parties
  }, [calendar, entries])
}
