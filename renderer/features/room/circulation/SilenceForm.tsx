import { useState } from 'react'
import { openSilence } from '../../../../shared/draft/circulations.ts'
import { momentOf, zonedMinute } from '../../../../shared/meeting/zoned-minute.ts'
import { dayOf } from '../../../i18n/day.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import { DateField } from '../../../ui/DateField.tsx'
import { Select } from '../../../ui/Select.tsx'
import { useOriginal } from '../translation/use-original.ts'
import { useWorkplace } from '../workplace.ts'

/** What the United Nations give: three days. */
const USUAL_MS = 72 * 3_600_000

const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)

interface SilenceFormProps {
  readonly pending: number
  readonly onSaid: () => void
}

/** Until when the text is to be under silence, by the chair's own clock; three days unless she says otherwise. */
export function SilenceForm({ pending, onSaid }: SilenceFormProps) {
  const t = useMessages()
  const { seat, clock } = useWorkplace()
  const reader = useOriginal()
  const [usual] = useState(() => nextHour(clock.nowMs() + USUAL_MS))
  const [day, setDay] = useState<string | null>(usual.day)
  const [hour, setHour] = useState(usual.hour)
  const until = day === null ? null : minuteAt(day, hour)
  const isPast = until !== null && momentOf(until) <= clock.nowMs()

  function circulate() {
    if (until === null) return
    openSilence(reader, until, { party: seat.party, delegate: seat.name, atMs: clock.nowMs() })
    onSaid()
  }

  return (
    <div className="silence-form">
      <p className="circulation-hint">{t('circulation.lead')}</p>
      {pending > 0 && (
        <p className="circulation-hint">{t('circulation.pending', { count: pending })}</p>
      )}
      <div className="silence-until">
        <DateField
          label={t('circulation.day')}
          value={day}
          onChange={setDay}
          error={isPast ? t('circulation.past') : null}
        />
        <Select
          label={t('circulation.hour')}
          value={hour}
          options={HOURS.map((value) => ({ value, label: value }))}
          onChange={setHour}
        />
        <Button isDisabled={until === null || isPast} onPress={circulate}>
          {t('circulation.circulate')}
        </Button>
      </div>
    </div>
  )
}

/** The whole hour that follows a moment, on this computer's wall. */
function nextHour(atMs: number): { readonly day: string; readonly hour: string } {
  const next = new Date(atMs)
  if (next.getMinutes() > 0) next.setHours(next.getHours() + 1, 0, 0, 0)
  return { day: dayOf(next.getTime()), hour: HOURS[next.getHours()] ?? '00:00' }
}

function minuteAt(day: string, hour: string): string {
  const at = new Date(`${day}T${hour}`)
  return zonedMinute(day, Number(hour.slice(0, 2)), -at.getTimezoneOffset())
}
