import { useState } from 'react'
import { isDay } from '../../../../shared/meeting/dates.ts'
import { deadlineInWords, quartersFrom } from '../../../../shared/meeting/deadline.ts'
import { useLanguage } from '../../../i18n/language.tsx'
import { Select } from '../../../ui/Select.tsx'
import { DayField } from './DayField.tsx'

interface DeadlineFieldProps {
  readonly label: string
  /** A day or a quarter; null for none. */
  readonly value: string | null
  readonly today: string
  readonly onChange: (deadline: string | null) => void
}

/** As far ahead as texts of the Conference look. */
const QUARTERS = 6

/** Until when: a quarter, as texts of the Conference say it, or a day. */
export function DeadlineField({ label, value, today, onChange }: DeadlineFieldProps) {
  const { t, language } = useLanguage()
  /** A day is to be given, and none is yet. */
  const [isDayAsked, setDayAsked] = useState(false)
  const day = value !== null && isDay(value) ? value : null
  // Another page may give one meanwhile.
  const isOfDays = isDayAsked || day !== null
  const quarters = quartersFrom(today, QUARTERS)
  const other = value === null || day !== null || quarters.includes(value) ? [] : [value]
  const options = [
    { value: 'none', label: t('standing.noDeadline') },
    ...[...other, ...quarters].map((each) => ({
      value: each,
      label: deadlineInWords(each, language),
    })),
    { value: 'day', label: t('standing.day') },
  ]
  return (
    <div className="deadline">
      <Select
        label={label}
        isLabelHidden
        value={isOfDays ? 'day' : (value ?? 'none')}
        options={options}
        onChange={(chosen) => {
          setDayAsked(chosen === 'day')
          if (chosen !== 'day') onChange(chosen === 'none' ? null : chosen)
        }}
      />
      {isOfDays && (
        <DayField
          label={t('standing.lastDay')}
          value={day}
          onChange={(next) => {
            setDayAsked(false)
            onChange(next)
          }}
        />
      )}
    </div>
  )
}
