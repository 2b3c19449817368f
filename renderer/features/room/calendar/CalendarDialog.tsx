import { useMemo } from 'react'
import { CLEAN, seenIn } from '../../../../shared/document/sight.ts'
import { calendarHeadings } from '../../../../shared/meeting/working-groups.ts'
import { calendarsIn, nameOfGroup } from '../../../../shared/text/calendar/calendars.ts'
import type { Calendar } from '../../../../shared/text/calendar/calendars.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { AddIcon, RedoIcon, UndoIcon } from '../../../ui/icons.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { useLiveDocument } from '../use-live-document.ts'
import { CalendarTable } from './CalendarTable.tsx'
import { endOfRow, useEditing } from './editing.ts'
import type { Editing } from './editing.ts'
import { StrandedWords } from './StrandedWords.tsx'
import './calendar.css'

/**
 * The calendar of activities as a table over the text: what one writes into a cell is a suggestion of
 * the words that differ, and what others write shows at once.
 */
export function CalendarDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useMessages()
  const document = useLiveDocument()
  const calendars = useMemo(() => calendarsIn(seenIn(document, CLEAN).document), [document])
  const editing = useEditing(calendars)
  const { opened, mayWrite } = editing
  const holds = ({ rows }: Calendar) => rows.some((row) => endOfRow(row) === opened)
  const home = calendars.find(holds) ?? calendars[0]
  const close = () => {
    editing.commit()
    onClose()
  }
  return (
    <Dialog
      title={t('calendar.title')}
      lead={t(mayWrite ? 'calendar.lead' : 'calendar.leadReading')}
      size="wide"
      onClose={close}
      footer={mayWrite && calendars.length > 0 && <Foot editing={editing} onClose={close} />}
    >
      <StrandedWords words={editing.stranded} onDismiss={editing.forgetStranded} />
      {calendars.length === 0 && <NoCalendar editing={editing} />}
      {calendars.map((calendar) => (
        <section key={calendar.id} className="calendar">
          <p className="calendar-head" lang={document.language}>
            {calendar.label} {calendar.text}
          </p>
          <CalendarTable {...{ calendar, editing }} opened={calendar === home ? opened : null} />
          {mayWrite && <MoreRows {...{ calendar, editing }} />}
        </section>
      ))}
    </Dialog>
  )
}

function NoCalendar({ editing }: { readonly editing: Editing }) {
  const t = useMessages()
  return (
    <div className="calendar-none">
      <p>{t('calendar.none')}</p>
      {editing.mayWrite && (
        <Button look="main" onPress={editing.addCalendar}>
          {t('calendar.begin')}
        </Button>
      )}
    </div>
  )
}

interface MoreRowsProps {
  readonly calendar: Calendar
  readonly editing: Editing
}

/** A further activity at the end, and the headings that are not there yet. */
function MoreRows({ calendar, editing }: MoreRowsProps) {
  const t = useMessages()
  const { language } = useLiveDocument()
  const there = calendar.rows.map((row) => (row.kind === 'group' ? nameOfGroup(row) : ''))
  const names = calendarHeadings(language).filter((name) => !there.includes(name))
  return (
    <p className="calendar-more">
      <Button size="small" onPress={() => editing.open(calendar.last)}>
        <AddIcon />
        {t('calendar.addLast')}
      </Button>
      {names.length > 0 && (
        <Menu
          label={t('calendar.addHeading')}
          groups={[
            {
              id: 'headings',
              title: null,
              actions: names.map((name) => ({
                ...{ id: name, label: name },
                onAction: () => editing.addHeading(calendar, name),
              })),
            },
          ]}
        >
          <AddIcon />
          {t('calendar.addHeading')}
        </Menu>
      )}
    </p>
  )
}

function Foot({ editing, onClose }: { readonly editing: Editing; readonly onClose: () => void }) {
  const t = useMessages()
  return (
    <>
      <p className="calendar-keys">{t('calendar.keys')}</p>
      <IconButton label={t('room.undo')} isDisabled={!editing.canUndo} onPress={editing.undo}>
        <UndoIcon />
      </IconButton>
      <IconButton label={t('room.redo')} isDisabled={!editing.canRedo} onPress={editing.redo}>
        <RedoIcon />
      </IconButton>
      <Button look="main" onPress={onClose}>
        {t('calendar.done')}
      </Button>
    </>
  )
}
