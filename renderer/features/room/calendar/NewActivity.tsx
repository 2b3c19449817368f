import { useState } from 'react'
import type { FocusEvent } from 'react'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { FIELDS } from '../../../../shared/text/calendar/activity.ts'
import type { Activity, Field } from '../../../../shared/text/calendar/activity.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { CellField } from './CellField.tsx'
import type { Editing } from './editing.ts'
import type { CellOrder } from './keys.ts'

interface NewActivityProps {
  readonly after: ParagraphId
  /** The row it stands below, to which one goes back; null for none. */
  readonly above: ParagraphId | null
  readonly editing: Editing
}

/** A row that is not in the text yet: it comes there when one leaves it, or goes on to the next one by Enter. */
export function NewActivity({ after, above, editing }: NewActivityProps) {
  const t = useMessages()
  const [activity, setActivity] = useState(EMPTY)
  const isEmpty = FIELDS.every((field) => activity[field].trim() === '')

  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLTableRowElement>) => {
    if (currentTarget.contains(relatedTarget)) return
    if (!isEmpty) editing.add(after, activity)
    editing.open(null)
  }
  function carryOut(order: CellOrder) {
    if (order !== 'restore' && order !== 'new-row') return
    // A row that leaves the page with the focus in it tells nobody that it was left.
    const added = order === 'restore' || isEmpty ? null : editing.add(after, activity)
    editing.open(added)
    if (added === null && above !== null) editing.focus(above, 'what')
  }
  return (
    <tr className="calendar-new" onBlur={leave}>
      <th scope="row" className="calendar-label">
        <span className="unseen">{t('calendar.new')}</span>+
      </th>
      {FIELDS.map((field: Field) => (
        <td key={field}>
          <CellField
            name={`new ${field}`}
            label={`${t('calendar.new')} ${t(`calendar.${field}`)}`}
            value={activity[field]}
            language={editing.language}
            isReadOnly={false}
            isTyping
            autoFocus={field === 'what'}
            onType={(words) => setActivity({ ...activity, [field]: words })}
            onOrder={carryOut}
          />
        </td>
      ))}
      <td colSpan={2} />
    </tr>
  )
}

const EMPTY: Activity = { what: '', where: '', when: '', withSupportOf: '' }
