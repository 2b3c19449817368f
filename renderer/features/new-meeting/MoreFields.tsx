import { useMessages } from '../../i18n/language.tsx'
import { WORKING_GROUPS } from '../../../shared/meeting/working-groups.ts'
import type { Ask } from '../../../shared/templates/template.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { AttendingFields } from './AttendingFields.tsx'
import type { FormPart } from './form-part.ts'

interface MoreFieldsProps extends Pick<FormPart, 'form' | 'onEdit'> {
  readonly asks: readonly Ask[]
}

/** What only some kinds of document are made from: theme, working group, whether at a distance, who else is there. */
export function MoreFields({ asks, form, onEdit }: MoreFieldsProps) {
  const t = useMessages()
  return (
    <>
      {asks.includes('theme') && (
        <div className="new-wide">
          <TextField
            label={t('newMeeting.theme')}
            hint={t('newMeeting.theme.hint')}
            value={form.theme}
            onChange={(theme) => onEdit({ theme })}
            autoComplete="off"
          />
        </div>
      )}
      {asks.includes('group') && (
        <Select
          label={t('newMeeting.group')}
          value={form.group}
          placeholder={t('newMeeting.group.choose')}
          options={WORKING_GROUPS.map((value) => ({
            value,
            label: t(`newMeeting.group.${value}`),
          }))}
          onChange={(group) => onEdit({ group })}
        />
      )}
      {asks.includes('venue') && (
        <div className="new-tick">
          <Checkbox isSelected={form.isVirtual} onChange={(isVirtual) => onEdit({ isVirtual })}>
            {t('newMeeting.isVirtual')}
          </Checkbox>
        </div>
      )}
      {asks.includes('attending') && <AttendingFields form={form} onEdit={onEdit} />}
    </>
  )
}
