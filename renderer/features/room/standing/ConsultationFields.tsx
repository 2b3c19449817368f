import { useId } from 'react'
import type { Spoken } from '../../../../shared/document/spoken.ts'
import type { Consultation } from '../../../../shared/document/standing.ts'
import { isOverdue } from '../../../../shared/meeting/deadline.ts'
import { countryName } from '../../../../shared/meeting/countries.ts'
import type { Country } from '../../../../shared/meeting/party.ts'
import { COUNTRIES } from '../../../../shared/meeting/party.ts'
import { consult, mayConsult } from '../../../../shared/draft/standings.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { useLanguage } from '../../../i18n/language.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Plate } from '../../../ui/Plate.tsx'
import { useWorkplace } from '../workplace.ts'
import { DeadlineField } from './DeadlineField.tsx'
import { dayOf } from '../../../i18n/day.ts'

interface ConsultationFieldsProps {
  readonly paragraph: ParagraphId
  readonly consultations: readonly Consultation[]
  readonly by: () => Spoken
}

/** Which countries consult at home about a paragraph, and until when: a line for each that one may speak for. */
export function ConsultationFields({ paragraph, consultations, by }: ConsultationFieldsProps) {
  const { t, language } = useLanguage()
  const { reader, seat, clock } = useWorkplace()
  const id = useId()
  const own = COUNTRIES.filter((country) => mayConsult(seat, country))
  if (own.length === 0) return null
  const today = dayOf(clock.nowMs())
  const change = (of: Country, isOn: boolean, until: string | null) =>
    consult(reader, paragraph, { of, isOn, until }, by())
  return (
    <section className="consultations" aria-labelledby={id}>
      <h3 id={id} className="section-title">
        {t('standing.consultation')}
      </h3>
      <ul>
        {own.map((country) => {
          const found = consultations.find((each) => each.country === country)
          const until = found?.until ?? null
          return (
            <li key={country} className="consultation">
              <Checkbox
                isSelected={found !== undefined}
                onChange={(isOn) => change(country, isOn, null)}
              >
                <Plate party={country} size="small" isSilent /> {countryName(country, language)}
              </Checkbox>
              {found !== undefined && (
                <DeadlineField
                  label={t('standing.until', { country: countryName(country, language) })}
                  value={until}
                  today={today}
                  onChange={(next) => change(country, true, next)}
                />
              )}
              {until !== null && isOverdue(until, today) && (
                <span className="standing-over">{t('standing.overdue')}</span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
