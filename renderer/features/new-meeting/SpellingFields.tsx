import { useMessages } from '../../i18n/language.tsx'
import type { Form } from '../../../shared/meeting/form.ts'
import { INFINITIVES, PRO_TEMPORES } from '../../../shared/meeting/form.ts'
import type { Language } from '../../../shared/meeting/meeting.ts'
import { LIST_ORDERS, NAME_LENGTHS } from '../../../shared/meeting/participants.ts'
import { Select } from '../../ui/Select.tsx'

interface SpellingFieldsProps {
  /** Of the text: some of it is a question in English alone. */
  readonly language: Language
  readonly written: Form
  readonly onEdit: (change: Partial<Form>) => void
}

/** How countries, the presidency and English verbs are written: each presidency has its own way. */
export function SpellingFields({ language, written, onEdit }: SpellingFieldsProps) {
  const t = useMessages()
  return (
    <>
      <Select
        label={t('newMeeting.unitedStates')}
        value={written.unitedStates}
        options={NAME_LENGTHS.map((value) => ({
          value,
          label: t(`newMeeting.unitedStates.${value}`),
        }))}
        onChange={(unitedStates) => onEdit({ unitedStates })}
      />
      <Select
        label={t('newMeeting.proTempore')}
        value={written.proTempore}
        options={PRO_TEMPORES.map((value) => ({ value, label: value }))}
        onChange={(proTempore) => onEdit({ proTempore })}
      />
      {language === 'en' && (
        <>
          <Select
            label={t('newMeeting.order')}
            value={written.order}
            options={LIST_ORDERS.map((value) => ({ value, label: t(`newMeeting.order.${value}`) }))}
            onChange={(order) => onEdit({ order })}
          />
          <Select
            label={t('newMeeting.infinitive')}
            value={written.infinitive}
            options={INFINITIVES.map((value) => ({
              value,
              label: t(`newMeeting.infinitive.${value}`),
            }))}
            onChange={(infinitive) => onEdit({ infinitive })}
          />
        </>
      )}
    </>
  )
}
