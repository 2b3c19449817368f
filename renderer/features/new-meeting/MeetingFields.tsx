import type { ReactNode } from 'react'
import { useLanguage, useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import { COMMENT_PERIODS, lastDayForComments } from '../../../shared/meeting/comment-period.ts'
import { LANGUAGES, MEETING_KINDS } from '../../../shared/meeting/meeting.ts'
import { COUNTRIES } from '../../../shared/meeting/party.ts'
import { DateField } from '../../ui/DateField.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { FormPart } from './form-part.ts'
import { bearsOrdinal } from './meeting-form.ts'

/** Where, when, of what kind, and who presides. */
export function MeetingFields({ children, ...part }: FormPart & { readonly children?: ReactNode }) {
  const t = useMessages()
  return (
    <section className="new-section" aria-labelledby="new-section-meeting">
      <h2 id="new-section-meeting" className="section-title">
        {t('newMeeting.meeting')}
      </h2>
      <div className="new-grid">
        <PlaceFields {...part} />
        <KindFields {...part} />
        <PresidencyFields {...part} />
        <WordsFields {...part} />
        {children}
      </div>
    </section>
  )
}

const WITH_PRESIDENCY = 'presidency'

export function PlaceFields({ form, onEdit, onLeave, errorOf }: FormPart) {
  const t = useMessages()
  const partyName = usePartyName()
  return (
    <>
      <div data-field="city">
        <TextField
          label={t('newMeeting.city')}
          value={form.city}
          onChange={(city) => onEdit({ city })}
          onBlur={() => onLeave('city')}
          error={errorOf('city')}
          autoComplete="off"
          autoFocus
        />
      </div>
      <Select
        label={t('newMeeting.host')}
        value={form.host ?? WITH_PRESIDENCY}
        options={[
          { value: WITH_PRESIDENCY, label: t('newMeeting.host.presidency') },
          ...COUNTRIES.map((value) => ({
            value,
            label: partyName(value),
            sign: <Plate party={value} />,
          })),
        ]}
        onChange={(value) => onEdit({ host: value === WITH_PRESIDENCY ? null : value })}
      />
      <div data-field="firstDay">
        <DateField
          label={t('newMeeting.firstDay')}
          value={form.firstDay}
          onChange={(firstDay) => onEdit({ firstDay })}
          onBlur={() => onLeave('firstDay')}
          error={errorOf('firstDay')}
        />
      </div>
      <div data-field="lastDay">
        <DateField
          label={t('newMeeting.lastDay')}
          value={form.lastDay}
          onChange={(lastDay) => onEdit({ lastDay })}
          onBlur={() => onLeave('lastDay')}
          error={errorOf('lastDay')}
        />
      </div>
    </>
  )
}

const NO_PERIOD = 'none'

/** How long comments are in time afterwards, with the day on which that ends. */
function CommentPeriodField({ form, onEdit }: Pick<FormPart, 'form' | 'onEdit'>) {
  const { t, locale } = useLanguage()
  const short = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const dayInShort = (day: string) => short.format(new Date(`${day}T00:00:00Z`))
  const last = form.lastDay ?? form.firstDay
  const periods = COMMENT_PERIODS.map((value) => ({
    value,
    label:
      last === null
        ? t(`newMeeting.comments.${value}`)
        : t('newMeeting.comments.until', {
            period: t(`newMeeting.comments.${value}`),
            day: dayInShort(lastDayForComments(last, value)),
          }),
  }))
  return (
    <Select
      label={t('newMeeting.comments')}
      value={form.commentPeriod ?? NO_PERIOD}
      options={[{ value: NO_PERIOD, label: t('newMeeting.comments.none') }, ...periods]}
      onChange={(value) => onEdit({ commentPeriod: value === NO_PERIOD ? null : value })}
    />
  )
}

export function KindFields({ form, onEdit, onLeave, errorOf }: FormPart) {
  const t = useMessages()
  return (
    <>
      <Select
        label={t('newMeeting.kind')}
        value={form.kind}
        options={MEETING_KINDS.map((kind) => ({
          value: kind,
          label: t(`newMeeting.kind.${kind}`),
        }))}
        onChange={(kind) => onEdit({ kind, ...(bearsOrdinal(kind) ? {} : { ordinal: '' }) })}
      />
      {bearsOrdinal(form.kind) && (
        <div data-field="ordinal">
          <TextField
            label={t('newMeeting.ordinal')}
            value={form.ordinal}
            onChange={(ordinal) => onEdit({ ordinal })}
            onBlur={() => onLeave('ordinal')}
            error={errorOf('ordinal')}
            hint={t('newMeeting.ordinal.hint')}
            autoComplete="off"
          />
        </div>
      )}
    </>
  )
}

export function PresidencyFields({ form, onEdit, onLeave, errorOf }: FormPart) {
  const t = useMessages()
  const partyName = usePartyName()
  return (
    <>
      <div data-field="presidency">
        <Select
          label={t('newMeeting.presidency')}
          value={form.presidency}
          placeholder={t('newMeeting.choose')}
          options={COUNTRIES.map((country) => ({
            value: country,
            label: partyName(country),
            sign: <Plate party={country} />,
          }))}
          onChange={(presidency) => onEdit({ presidency })}
          onBlur={() => onLeave('presidency')}
          error={errorOf('presidency')}
        />
      </div>
      <div data-field="year">
        <TextField
          label={t('newMeeting.year')}
          value={form.year}
          inputMode="numeric"
          onChange={(year) => onEdit({ year })}
          onBlur={() => onLeave('year')}
          error={errorOf('year')}
          autoComplete="off"
        />
      </div>
      <CommentPeriodField form={form} onEdit={onEdit} />
    </>
  )
}

function WordsFields({ form, onEdit, onLeave, errorOf }: FormPart) {
  const t = useMessages()
  return (
    <>
      <Select
        label={t('newMeeting.language')}
        value={form.language}
        options={LANGUAGES.map((value) => ({ value, label: t(`newMeeting.language.${value}`) }))}
        onChange={(language) => onEdit({ language })}
      />
      <div data-field="chair">
        <TextField
          label={t('newMeeting.chair')}
          value={form.chair}
          onChange={(chair) => onEdit({ chair })}
          onBlur={() => onLeave('chair')}
          error={errorOf('chair')}
          hint={t('newMeeting.chair.hint')}
          autoComplete="name"
        />
      </div>
    </>
  )
}
