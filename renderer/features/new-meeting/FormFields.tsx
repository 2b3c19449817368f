import { useMessages } from '../../i18n/language.tsx'
import type { Form, ThirdLevel } from '../../../shared/meeting/form.ts'
import { CHOICES } from '../../../shared/meeting/form.ts'
import type { Language } from '../../../shared/meeting/meeting.ts'
import type { Template } from '../../../shared/templates/template.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { SpellingFields } from './SpellingFields.tsx'

interface FormFieldsProps {
  readonly template: Template
  readonly language: Language
  readonly written: Form
  /** What the text itself says, which may be chosen otherwise, too. */
  readonly said: ThirdLevel | null
  readonly onEdit: (change: Partial<Form>) => void
}

/** What the template, or the text, lets the chair choose: real documents of its kind differ in that. */
export function FormFields({ template, language, written, said, onEdit }: FormFieldsProps) {
  const t = useMessages()
  const choices = CHOICES.filter((each) => {
    return template.choices.includes(each) || (each === 'thirdLevel' && said !== null)
  })
  return (
    <section className="new-section" aria-labelledby="new-section-form">
      <h2 id="new-section-form" className="section-title">
        {t('newMeeting.form')}
      </h2>
      <div className="new-grid">
        {choices.map((choice) => (
          <div key={choice}>
            <ChoiceField choice={choice} written={written} onEdit={onEdit} />
          </div>
        ))}
        <SpellingFields language={language} written={written} onEdit={onEdit} />
      </div>
    </section>
  )
}
