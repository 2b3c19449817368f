import { sealedOrder } from '../../../../shared/draft/rounds.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useWorkplace } from '../workplace.ts'

interface CloseRoundDialogProps {
  readonly number: number
  readonly pending: number
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before a round is closed: it is the one thing that cannot be undone. */
export function CloseRoundDialog({ number, pending, onConfirm, onClose }: CloseRoundDialogProps) {
  const t = useMessages()
  const { reader } = useWorkplace()
  const sealed = sealedOrder(reader.draft)
  const decisions = [...reader.ledger().decisions.values()]
  const fresh = decisions.filter(({ order }) => order > sealed).length
  const next = number + 1
  return (
    <Dialog
      title={t('rounds.askTitle', { number })}
      isQuestion
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button look="main" onPress={onConfirm}>
            {t('rounds.confirm')}
          </Button>
        </>
      }
    >
      <ul className="round-question">
        <li>{t('rounds.askSealed', { count: fresh })}</li>
        <li>{t('rounds.askCarried', { count: pending, next })}</li>
        <li>{t('rounds.askAway', { next })}</li>
      </ul>
    </Dialog>
  )
}
