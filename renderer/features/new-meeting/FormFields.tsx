import type { ReactNode } from 'react'
import { useMessages } from '../../i18n/language.tsx'
import type { Choice, Form } from '../../../shared/meeting/form.ts'
import { THIRD_LEVELS, VERB_MODES } from '../../../shared/meeting/form.ts'
import type { Language } from '../../../shared/meeting/meeting.ts'
import type { Template } from '../../../shared/templates/template.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Select } from '../../ui/Select.tsx'
import { SpellingFields } from './SpellingFields.tsx'

interface FormFieldsProps {
  readonly template: Template
  readonly language: Language
  readonly written: Form
  readonly onEdit: (written: Form) => void
}

/** What the template lets the chair choose: real documents of its kind differ in that. */
export function FormFields({ template: { choices }, language, written, onEdit }: FormFieldsProps) {
  const t = useMessages()
  return (
    <section className="new-section" aria-labelledby="new-section-form">
      <h2 id="new-section-form" className="section-title">
        {t('newMeeting.form')}
      </h2>
      <div className="new-grid">
        {choices.map((choice) => (
          <div key={choice}>{fieldOf(choice)}</div>
        ))}
        <SpellingFields language={language} written={written} onEdit={onEdit} />
      </div>
    </section>
  )

  function fieldOf(choice: Choice): ReactNode {
    switch (choice) {
      case 'verbs':
        return (
          <Select
            label={t('newMeeting.verbs')}
            value={written.verbs}
            options={VERB_MODES.map((value) => ({ value, label: t(`newMeeting.verbs.${value}`) }))}
            onChange={(verbs) => onEdit({ ...written, verbs })}
          />
        )
      case 'thirdLevel':
        return (
          <Select
            label={t('newMeeting.thirdLevel')}
            value={written.thirdLevel}
            options={THIRD_LEVELS.map((value) => ({
              value,
              label: t(`newMeeting.thirdLevel.${value}`),
            }))}
            onChange={(thirdLevel) => onEdit({ ...written, thirdLevel })}
          />
        )
      default:
        return (
          <Checkbox
            isSelected={written[choice]}
            onChange={(isOn) => onEdit({ ...written, [choice]: isOn })}
          >
            {t(`newMeeting.${choice}`)}
          </Checkbox>
        )
    }
  }
}
