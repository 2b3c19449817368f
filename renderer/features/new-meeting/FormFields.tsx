import type { ReactNode } from 'react'
import { useMessages } from '../../i18n/language.tsx'
import type { Choice, Form, ThirdLevel } from '../../../shared/meeting/form.ts'
import { CHOICES, THIRD_LEVELS, VERB_MODES } from '../../../shared/meeting/form.ts'
import type { Language } from '../../../shared/meeting/meeting.ts'
import type { Template } from '../../../shared/templates/template.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Select } from '../../ui/Select.tsx'
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
            onChange={(verbs) => onEdit({ verbs })}
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
            onChange={(thirdLevel) => onEdit({ thirdLevel })}
          />
        )
      default:
        return (
          <Checkbox isSelected={written[choice]} onChange={(isOn) => onEdit({ [choice]: isOn })}>
            {t(`newMeeting.${choice}`)}
          </Checkbox>
        )
    }
  }
}
