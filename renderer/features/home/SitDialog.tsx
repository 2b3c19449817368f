import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface SitDialogProps {
  readonly onSit: (name: string) => void
  readonly onCancel: () => void
}

/** Asks, once on this computer, who presides. */
export function SitDialog({ onSit, onCancel }: SitDialogProps) {
  const t = useMessages()
  const [name, setName] = useState('')
  const [hasTried, setHasTried] = useState(false)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setHasTried(true)
    if (name.trim() !== '') onSit(name.trim())
  }
  return (
    <Dialog title={t('home.sit.title')} onClose={onCancel}>
      <form className="sit" onSubmit={submit} noValidate>
        <TextField
          look="large"
          label={t('home.sit.name')}
          hint={t('home.sit.hint')}
          error={hasTried && name.trim() === '' ? t('error.noName') : null}
          autoComplete="name"
          autoFocus
          value={name}
          onChange={setName}
        />
        <Button type="submit" look="main" size="large">
          {t('home.sit.go')}
        </Button>
      </form>
    </Dialog>
  )
}
