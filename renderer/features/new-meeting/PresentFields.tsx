import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import { COUNTRIES } from '../../../shared/meeting/party.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Plate } from '../../ui/Plate.tsx'
import type { FormPart } from './form-part.ts'

/** Which delegations the opening sentence names. */
export function PresentFields({ form, onEdit, onLeave, errorOf }: FormPart) {
  const t = useMessages()
  const partyName = usePartyName()
  const error = errorOf('present')
  return (
    <section
      className="new-section"
      data-field="present"
      role="group"
      aria-labelledby="new-section-present"
    >
      <h2 id="new-section-present" className="section-title">
        {t('newMeeting.present')}{' '}
        <span className="new-count">
          {t('newMeeting.present.count', { count: form.present.length, all: COUNTRIES.length })}
        </span>
      </h2>
      <div className="new-present">
        {COUNTRIES.map((country) => {
          const isPresent = form.present.includes(country)
          return (
            <Checkbox
              key={country}
              isSelected={isPresent}
              onChange={(isTicked) => {
                onLeave('present')
                onEdit({
                  present: COUNTRIES.filter((each) =>
                    each === country ? isTicked : form.present.includes(each),
                  ),
                })
              }}
            >
              <Plate party={country} isOutlined={!isPresent} isSilent />
              {partyName(country)}
            </Checkbox>
          )
        })}
      </div>
      {error !== null && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </section>
  )
}
