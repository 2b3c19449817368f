import type { Reader } from '../../../../shared/draft/reader.ts'
import { sealedOrder } from '../../../../shared/draft/rounds.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'

interface CloseRoundDialogProps {
  readonly number: number
  /** Of all the texts that it is closed in. */
  readonly readers: readonly Reader[]
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before a round is closed: it is the one thing that cannot be undone. */
export function CloseRoundDialog({ number, readers, onConfirm, onClose }: CloseRoundDialogProps) {
  const t = useMessages()
  const fresh = readers.flatMap(decidedSince).length
  const pending = readers
    .flatMap((reader) => reader.entries())
    .filter(({ state }) => state === 'pending').length
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
        {readers.length > 1 && <li>{t('rounds.askBoth')}</li>}
        <li>{t('rounds.askSealed', { count: fresh })}</li>
        <li>{t('rounds.askCarried', { count: pending, next })}</li>
        <li>{t('rounds.askAway', { next })}</li>
      </ul>
    </Dialog>
  )
}

function decidedSince(reader: Reader) {
  const sealed = sealedOrder(reader.draft)
  return [...reader.ledger().decisions.values()].filter(({ order }) => order > sealed)
}
