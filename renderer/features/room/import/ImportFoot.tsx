import { countSuggestions } from '../../../../shared/import/tell-changes.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useWorkplace } from '../workplace.ts'
import type { useImport } from './use-import.ts'

interface ImportFootProps {
  readonly importing: ReturnType<typeof useImport>
  readonly onClose: () => void
}

/** What can be done next: bring it in, take that back, close. */
export function ImportFoot({ importing: { state, confirm, reset }, onClose }: ImportFootProps) {
  const t = useMessages()
  const { announcer } = useWorkplace()
  if (state.kind === 'planned') {
    const count = countSuggestions(state.told)
    const isNothing = state.told.length === 0
    return (
      <>
        <Button onPress={reset}>{t('import.other')}</Button>
        {isNothing ? (
          <Button look="main" onPress={onClose}>
            {t('ui.close')}
          </Button>
        ) : (
          <Button look="main" onPress={confirm}>
            {t('import.confirm', { count })}
          </Button>
        )}
      </>
    )
  }
  if (state.kind === 'done') {
    const comments = state.told.filter(({ kind }) => kind === 'comment').length
    const takeBack = () => {
      state.undo()
      announcer.say(t('import.undone', { comments }))
      onClose()
    }
    return (
      <>
        <Button onPress={takeBack}>{t('import.undo')}</Button>
        <Button look="main" onPress={onClose}>
          {t('ui.close')}
        </Button>
      </>
    )
  }
  return (
    <Button isDisabled={state.kind === 'writing'} onPress={onClose}>
      {t('ui.cancel')}
    </Button>
  )
}
