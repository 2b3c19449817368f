import { useMessages } from '../../i18n/language.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { FormPart } from './form-part.ts'

/** Who is there beside the delegations: the closing thanks them. */
export function AttendingFields({ form, onEdit }: Pick<FormPart, 'form' | 'onEdit'>) {
  const t = useMessages()
  return (
    <>
      <div className="new-tick">
        <Checkbox
          isSelected={form.hasObservers}
          onChange={(hasObservers) => onEdit({ hasObservers })}
        >
          {t('newMeeting.hasObservers')}
        </Checkbox>
      </div>
      <div className="new-tick">
        <Checkbox isSelected={form.hasNetwork} onChange={(hasNetwork) => onEdit({ hasNetwork })}>
          {t('newMeeting.hasNetwork')}
        </Checkbox>
      </div>
      {form.hasObservers && (
        <div className="new-wide">
          <TextField
            label={t('newMeeting.observers')}
            hint={t('newMeeting.observers.hint')}
            value={form.observers}
            onChange={(observers) => onEdit({ observers })}
            autoComplete="off"
          />
        </div>
      )}
      <div className="new-wide">
        <TextField
          label={t('newMeeting.governments')}
          hint={t('newMeeting.governments.hint')}
          value={form.governments}
          onChange={(governments) => onEdit({ governments })}
          autoComplete="off"
        />
      </div>
    </>
  )
}
