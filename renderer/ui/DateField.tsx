import { useMemo } from 'react'
import { parseDate } from '@internationalized/date'
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog as AriaDialog,
  FieldError,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components'
import { BackIcon, DateIcon, ForwardIcon } from './icons.tsx'
import './date-field.css'
import './field.css'
import './select.css'

interface DateFieldProps {
  readonly label: string
  /** An ISO day, or null while none is chosen. */
  readonly value: string | null
  /** At each figure that makes a day: with its year half typed it is one of the first centuries. */
  readonly onChange: (day: string | null) => void
  /** One was picked from the calendar: no more is typed. */
  readonly onPick?: () => void
  readonly onBlur?: () => void
  readonly error?: string | null
}

/** A day: typed part by part, or picked from a calendar. */
export function DateField(props: DateFieldProps) {
  const { label, value, onChange, onPick, onBlur, error = null } = props
  // Another object would be another value, and what is half typed would be gone.
  const day = useMemo(() => (value === null ? null : parseDate(value)), [value])
  return (
    <DatePicker
      className="field date-field"
      value={day}
      onChange={(next) => onChange(next === null ? null : next.toString())}
      validationBehavior="aria"
      isInvalid={error !== null}
      {...(onBlur !== undefined && { onBlur })}
    >
      <Label className="field-label">{label}</Label>
      <Group className="field-input date-group">
        <DateInput className="date-input">
          {(segment) => <DateSegment className="date-segment" segment={segment} />}
        </DateInput>
        <AriaButton className="date-open">
          <DateIcon />
        </AriaButton>
      </Group>
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover" offset={4}>
        <AriaDialog className="date-dialog">
          <Calendar onChange={() => onPick?.()}>
            <header className="date-head">
              <AriaButton className="date-open" slot="previous">
                <BackIcon />
              </AriaButton>
              <Heading className="date-month" />
              <AriaButton className="date-open" slot="next">
                <ForwardIcon />
              </AriaButton>
            </header>
            <CalendarGrid className="date-grid">
              {(day) => <CalendarCell className="date-cell" date={day} />}
            </CalendarGrid>
          </Calendar>
        </AriaDialog>
      </Popover>
    </DatePicker>
  )
}
