import type { FocusEvent } from 'react'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { FIELDS, NOTHING } from '../../../../shared/text/calendar/activity.ts'
import type { Field } from '../../../../shared/text/calendar/activity.ts'
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
  const { fresh, writeFresh } = editing

  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLTableRowElement>) => {
    if (currentTarget.contains(relatedTarget)) return
    editing.add(after)
    editing.open(null)
  }
  function carryOut(order: CellOrder) {
    if (order !== 'restore' && order !== 'new-row') return
    // A row that leaves the page with the focus in it tells nobody that it was left.
    const added = order === 'restore' ? null : editing.add(after)
    if (order === 'restore') writeFresh(NOTHING)
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
            value={fresh[field]}
            language={editing.language}
            isReadOnly={false}
            isTyping
            autoFocus={field === 'what'}
            onType={(words) => writeFresh({ ...fresh, [field]: words })}
            onOrder={carryOut}
          />
        </td>
      ))}
      <td colSpan={2} />
    </tr>
  )
}
