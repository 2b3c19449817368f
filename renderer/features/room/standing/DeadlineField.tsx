import { useState } from 'react'
import { isDay } from '../../../../shared/meeting/dates.ts'
import { deadlineInWords, quartersFrom } from '../../../../shared/meeting/deadline.ts'
import { useLanguage } from '../../../i18n/language.tsx'
import { DateField } from '../../../ui/DateField.tsx'
import { Select } from '../../../ui/Select.tsx'

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
  const [isDayChosen, setDayChosen] = useState(value !== null && isDay(value))
  const quarters = quartersFrom(today, QUARTERS)
  const other = value === null || isDay(value) || quarters.includes(value) ? [] : [value]
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
        value={isDayChosen ? 'day' : (value ?? 'none')}
        options={options}
        onChange={(chosen) => {
          setDayChosen(chosen === 'day')
          if (chosen !== 'day') onChange(chosen === 'none' ? null : chosen)
        }}
      />
      {isDayChosen && (
        <DateField
          label={t('standing.lastDay')}
          value={value !== null && isDay(value) ? value : null}
          onChange={(day) => onChange(day)}
        />
      )}
    </div>
  )
}
