import { useMessages } from '../../i18n/language.tsx'
import type { Choice, Form } from '../../../shared/meeting/form.ts'
import { THIRD_LEVELS, VERB_MODES } from '../../../shared/meeting/form.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Select } from '../../ui/Select.tsx'

interface ChoiceFieldProps {
  readonly choice: Choice
  readonly written: Form
  readonly onEdit: (change: Partial<Form>) => void
}

/** One of the things in which real documents of a kind differ. */
export function ChoiceField({ choice, written, onEdit }: ChoiceFieldProps) {
  const t = useMessages()
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
