import { useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { AcceptIcon, RejectIcon, UndoIcon } from '../../ui/icons.tsx'
import type { GiveOrder } from './use-orders.ts'
import { useReview } from './workplace.ts'

interface DecisionButtonsProps {
  readonly onOrder: GiveOrder
}

/** Always in the same place: reject and accept differ by word, sign and fill. */
export function DecisionButtons({ onOrder }: DecisionButtonsProps) {
  const t = useMessages()
  const current = useReview('current')
  const undoable = useReview('undoable')
  const isIdle = current === null
  return (
    <div className="decision-buttons">
      <Button size="large" isDisabled={isIdle} onPress={() => onOrder('reject', false)}>
        <RejectIcon />
        {t('room.reject')}
        <kbd aria-hidden="true">R</kbd>
      </Button>
      <Button look="main" size="large" isDisabled={isIdle} onPress={() => onOrder('accept', false)}>
        <AcceptIcon />
        {t('room.accept')}
        <kbd aria-hidden="true">A</kbd>
      </Button>
      <span className="decision-rule" />
      <Button
        look="quiet"
        size="large"
        isDisabled={undoable === null}
        onPress={() => onOrder('undo', false)}
      >
        <UndoIcon />
        {t('room.undoDecision')}
        <kbd aria-hidden="true">Z</kbd>
      </Button>
    </div>
  )
}
