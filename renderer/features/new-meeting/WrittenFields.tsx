import { useMessages } from '../../i18n/language.tsx'
import type { Form } from '../../../shared/meeting/form.ts'
import type { Language } from '../../../shared/meeting/meeting.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { SpellingFields } from './SpellingFields.tsx'

interface WrittenFieldsProps {
  readonly language: Language
  readonly written: Form
  readonly onEdit: (change: Partial<Form>) => void
}

/** What of a document's form can still be another when its text is there: how it numbers and spells. */
export function WrittenFields(props: WrittenFieldsProps) {
  const t = useMessages()
  return (
    <section className="new-section" aria-labelledby="meeting-data-form">
      <h2 id="meeting-data-form" className="section-title">
        {t('newMeeting.form')}
      </h2>
      <p className="field-hint">{t('meetingData.form.hint')}</p>
      <div className="new-grid">
        <ChoiceField choice="verbs" {...props} />
        <ChoiceField choice="thirdLevel" {...props} />
        <SpellingFields {...props} />
      </div>
    </section>
  )
}
