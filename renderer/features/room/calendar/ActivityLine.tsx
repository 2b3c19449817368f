import { spell } from '../../../../shared/document/references.ts'
import type { Party } from '../../../../shared/meeting/party.ts'
import { FIELDS } from '../../../../shared/text/calendar/activity.ts'
import type { Field } from '../../../../shared/text/calendar/activity.ts'
import type { ActivityRow, Calendar } from '../../../../shared/text/calendar/calendars.ts'
import { unreachable } from '../../../../shared/result.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { MoreIcon } from '../../../ui/icons.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { Plate } from '../../../ui/Plate.tsx'
import { CellField } from './CellField.tsx'
import { cellName, endOfRow, isSameCell } from './editing.ts'
import type { Editing } from './editing.ts'
import type { CellOrder } from './keys.ts'

export interface ActivityLineProps {
  readonly calendar: Calendar
  readonly row: ActivityRow
  readonly editing: Editing
  /** Why its words are changed elsewhere: by the meeting's data, or in the text, where its references are seen. */
  readonly closed: 'fixed' | 'refers' | null
  /** Whose suggestions are pending in it. */
  readonly parties: readonly Party[]
}

/** An activity and its cells. One that says more than cells can is one cell with all of its words. */
export function ActivityLine({ calendar, row, editing, closed, parties }: ActivityLineProps) {
  const t = useMessages()
  const { mayWrite, typed } = editing
  const fields: readonly Field[] = row.isFree ? ['what'] : FIELDS

  function carryOut(order: CellOrder, field: Field) {
    const activities = calendar.rows.filter(({ kind }) => kind === 'activity')
    const at = activities.findIndex(({ id }) => id === row.id)
    const near = activities[order === 'row-up' ? at - 1 : at + 1]
    if (order !== 'restore' && order !== 'undo' && order !== 'redo') editing.commit()
    switch (order) {
      case 'new-row':
        return mayWrite ? editing.open(endOfRow(row)) : undefined
      case 'restore':
        return editing.type(null)
      case 'row-up':
      case 'row-down':
        return near === undefined ? undefined : editing.focus(near.id, field)
      case 'move-up':
      case 'move-down':
        return mayWrite
          ? editing.move(calendar, row, order === 'move-up' ? -1 : 1, field)
          : undefined
      case 'undo':
        return editing.undo()
      case 'redo':
        return editing.redo()
      default:
        return unreachable(order)
    }
  }

  return (
    <tr>
      <th scope="row" className="calendar-label">
        {row.label}
      </th>
      {fields.map((field) => {
        const cell = { row: row.id, field, isFree: row.isFree }
        const own = typed !== null && isSameCell(typed, cell) ? typed.words : null
        return (
          <td key={field} colSpan={row.isFree ? FIELDS.length : 1}>
            <CellField
              name={cellName(row.id, field)}
              label={`${row.label} ${t(`calendar.${field}`)}`}
              value={own ?? spell(row.activity[field], editing.references)}
              language={editing.language}
              isReadOnly={!mayWrite || closed !== null}
              isTyping={own !== null}
              onType={(words) => editing.type({ ...cell, words })}
              onLeave={editing.commit}
              onOrder={(order) => carryOut(order, field)}
            />
            {field === 'what' && closed !== null && (
              <p className="calendar-below">{t(`calendar.closed.${closed}`)}</p>
            )}
            {field === 'what' &&
              row.below.map((each) => (
                <p key={each.id} className="calendar-below" lang={editing.language}>
                  {each.label} {spell(each.text, editing.references)}
                </p>
              ))}
          </td>
        )
      })}
      <td className="calendar-signs">
        {parties.map((party) => (
          <Plate key={party} party={party} size="small" />
        ))}
      </td>
      <td className="calendar-actions">
        {mayWrite && closed !== 'fixed' && (
          <RowMenu {...{ calendar, row, editing }} onOrder={(order) => carryOut(order, 'what')} />
        )}
      </td>
    </tr>
  )
}

interface RowMenuProps extends Pick<ActivityLineProps, 'calendar' | 'row' | 'editing'> {
  readonly onOrder: (order: CellOrder) => void
}

function RowMenu({ calendar, row, editing, onOrder }: RowMenuProps) {
  const t = useMessages()
  const order = (id: 'new-row' | 'move-up' | 'move-down') => ({
    ...{ id, label: t(`calendar.menu.${id}`), onAction: () => onOrder(id) },
  })
  const remove = {
    id: 'remove',
    label: t('calendar.menu.remove'),
    onAction: () => editing.remove(calendar, row),
  }
  return (
    <Menu
      label={t('calendar.menu', { label: row.label })}
      groups={[
        {
          id: 'row',
          title: null,
          actions: [order('new-row'), order('move-up'), order('move-down'), remove],
        },
      ]}
    >
      <MoreIcon />
    </Menu>
  )
}
