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
  readonly onChange: (day: string | null) => void
  readonly onBlur?: () => void
  readonly error?: string | null
}

/** A day: typed part by part, or picked from a calendar. */
export function DateField({ label, value, onChange, onBlur, error = null }: DateFieldProps) {
  return (
    <DatePicker
      className="field date-field"
      value={value === null ? null : parseDate(value)}
      onChange={(day) => onChange(day === null ? null : day.toString())}
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
          <Calendar>
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
