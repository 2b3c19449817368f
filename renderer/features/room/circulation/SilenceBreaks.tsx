import { useState } from 'react'
import type {
  Silence,
  SilenceBreak,
  SilenceState,
} from '../../../../shared/document/circulation.ts'
import { MAX_WHY_LENGTH } from '../../../../shared/draft/circulation-records.ts'
import { breakSilence } from '../../../../shared/draft/circulations.ts'
import { mayConsult } from '../../../../shared/draft/standings.ts'
import { countryName } from '../../../../shared/meeting/countries.ts'
import type { Country } from '../../../../shared/meeting/party.ts'
import { COUNTRIES } from '../../../../shared/meeting/party.ts'
import { useLanguage } from '../../../i18n/language.tsx'
import { whenInWords } from '../../../i18n/when.ts'
import { Button } from '../../../ui/Button.tsx'
import { Plate } from '../../../ui/Plate.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useOriginal } from '../translation/use-original.ts'
import { useWorkplace } from '../workplace.ts'

interface SilenceBreaksProps {
  readonly silence: Silence
  readonly state: SilenceState
  readonly onSaid: () => void
}

/** Who broke a silence, in whose words; and for who speaks for a country, to break it or no longer to. */
export function SilenceBreaks({ silence, state, onSaid }: SilenceBreaksProps) {
  const { t, language } = useLanguage()
  const { seat, clock } = useWorkplace()
  const reader = useOriginal()
  const own = COUNTRIES.filter((country) => mayConsult(seat, country))
  const broke = silence.breaks.map(({ country }) => country)
  const say = (of: Country, isOn: boolean, why: string) => {
    const by = { party: seat.party, delegate: seat.name, atMs: clock.nowMs() }
    breakSilence(reader, silence.id, { of, isOn, why }, by)
    onSaid()
  }
  const quiet = own.filter((country) => !broke.includes(country))
  return (
    <>
      <ul className="silence-breaks">
        {silence.breaks.map((each) => (
          <li key={each.country} className="silence-break">
            <BreakWords {...each} />
            {own.includes(each.country) && state !== 'approved' && (
              <Button
                size="small"
                label={t('circulation.unbreakOf', { country: countryName(each.country, language) })}
                onPress={() => say(each.country, false, '')}
              >
                {t('circulation.unbreak')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {quiet.length > 0 && state !== 'approved' && (
        <BreakForm countries={quiet} onBreak={(of, why) => say(of, true, why)} />
      )}
    </>
  )
}

function BreakWords({ country, why, atMs, isAfter, isTooLate }: SilenceBreak) {
  const { t, language, locale } = useLanguage()
  const { clock } = useWorkplace()
  const late = isTooLate ? t('circulation.tooLate') : t('circulation.after')
  return (
    <div className="silence-break-words">
      <p>
        <Plate party={country} size="small" isSilent />
        <strong>{countryName(country, language)}</strong>
        <time>{whenInWords(atMs, clock.nowMs(), locale, t)}</time>
        {(isAfter || isTooLate) && <span className="silence-late">{late}</span>}
      </p>
      {why !== '' && <p className="silence-why">{why}</p>}
    </div>
  )
}

interface BreakFormProps {
  readonly countries: readonly Country[]
  readonly onBreak: (of: Country, why: string) => void
}

function BreakForm({ countries, onBreak }: BreakFormProps) {
  const { t, language } = useLanguage()
  const [first] = countries
  const [chosen, setChosen] = useState<Country | null>(
    countries.length === 1 ? (first ?? null) : null,
  )
  const [why, setWhy] = useState('')
  const country = chosen !== null && countries.includes(chosen) ? chosen : null
  const name = country === null ? null : countryName(country, language)
  return (
    <div className="silence-break-form">
      {countries.length > 1 && (
        <Select
          label={t('circulation.country')}
          value={country}
          placeholder={t('circulation.chooseCountry')}
          options={countries.map((value) => ({
            value,
            label: countryName(value, language),
            sign: <Plate party={value} size="small" isSilent />,
          }))}
          onChange={setChosen}
        />
      )}
      <TextField
        label={t('circulation.why')}
        value={why}
        rows={2}
        onChange={(words) => setWhy(words.slice(0, MAX_WHY_LENGTH))}
      />
      <Button
        isDisabled={country === null}
        onPress={() => {
          if (country === null) return
          onBreak(country, why.trim())
          setWhy('')
          setChosen(null)
        }}
      >
        {name === null ? t('circulation.break') : t('circulation.breakFor', { country: name })}
      </Button>
    </div>
  )
}
