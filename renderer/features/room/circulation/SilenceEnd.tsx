import type { Silence, SilenceState } from '../../../../shared/document/circulation.ts'
import { breakersOf, mayApprove } from '../../../../shared/document/circulation.ts'
import { endSilence } from '../../../../shared/draft/circulations.ts'
import { countryName } from '../../../../shared/meeting/countries.ts'
import { listInWords } from '../../../../shared/meeting/participants.ts'
import { useLanguage } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useOriginal } from '../translation/use-original.ts'
import { useWorkplace } from '../workplace.ts'

interface SilenceEndProps {
  readonly silence: Silence
  readonly state: SilenceState | null
  readonly onSaid: () => void
}

/** What the chair says of a silence's end, and takes back. */
export function SilenceEnd({ silence, state, onSaid }: SilenceEndProps) {
  const { t, language } = useLanguage()
  const { seat, clock } = useWorkplace()
  const reader = useOriginal()
  const say = (result: 'approved' | 'withdrawn' | null) => {
    const by = { party: seat.party, delegate: seat.name, atMs: clock.nowMs() }
    endSilence(reader, silence.id, result, by)
    onSaid()
  }
  if (state === 'approved' || state === 'withdrawn') {
    return (
      <div className="silence-end">
        <Button onPress={() => say(null)}>{t(`circulation.undo.${state}`)}</Button>
      </div>
    )
  }
  const late = breakersOf(silence).map((country) => countryName(country, language))
  const isReady = mayApprove(silence, clock.nowMs())
  return (
    <div className="silence-end">
      {isReady && late.length > 0 && (
        <p className="circulation-hint">
          {t('circulation.lateOnes', { countries: listInWords(late, language) })}
        </p>
      )}
      <div className="silence-end-buttons">
        {isReady && (
          <Button look="main" onPress={() => say('approved')}>
            {t('circulation.approve')}
          </Button>
        )}
        <Button onPress={() => say('withdrawn')}>{t('circulation.withdraw')}</Button>
      </div>
    </div>
  )
}
