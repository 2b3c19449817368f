import { Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import type { HistoryStep } from '../../../../shared/protocol/http.ts'
import { useLanguage } from '../../../i18n/language.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { BackIcon, ForwardIcon } from '../../../ui/icons.tsx'

interface TimeSliderProps {
  readonly steps: readonly HistoryStep[]
  readonly at: number
  readonly onChange: (at: number) => void
}

/** From the meeting's first moment to its last; arrows go by a step, Page Up and Down by a tenth. */
export function TimeSlider({ steps, at, onChange }: TimeSliderProps) {
  const { t, locale } = useLanguage()
  const last = steps.length - 1
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' })
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', hourCycle: 'h23' })
  const timeOf = (step: number) => clock.format(steps[step]?.atMs ?? 0)
  return (
    <div className="replay-time">
      <IconButton label={t('replay.before')} isDisabled={at === 0} onPress={() => onChange(at - 1)}>
        <BackIcon />
      </IconButton>
      <Slider className="time-slider" minValue={0} maxValue={last} value={at} onChange={onChange}>
        <Label className="unseen">{t('replay.moment')}</Label>
        <p className="time-now" aria-hidden="true">
          <strong className="tabular">{timeOf(at)}</strong>
          <span>{day.format(steps[at]?.atMs ?? 0)}</span>
          <span>
            {at === last ? t('replay.now') : t('replay.step', { step: at + 1, last: last + 1 })}
          </span>
        </p>
        <SliderTrack className="time-track">
          <div className="time-gone" style={{ width: `${(100 * at) / Math.max(1, last)}%` }} />
          <SliderThumb className="time-thumb" aria-valuetext={timeOf(at)} autoFocus />
        </SliderTrack>
        <p className="time-ends tabular" aria-hidden="true">
          <span>{timeOf(0)}</span>
          <span>{timeOf(last)}</span>
        </p>
      </Slider>
      <IconButton
        label={t('replay.after')}
        isDisabled={at === last}
        onPress={() => onChange(at + 1)}
      >
        <ForwardIcon />
      </IconButton>
    </div>
  )
}
