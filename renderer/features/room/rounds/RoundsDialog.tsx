import { useState } from 'react'
import type { Round } from '../../../../shared/draft/rounds.ts'
import { closeRounds } from '../../../../shared/draft/rounds.ts'
import { can } from '../../../../shared/meeting/roles.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useReview, useWorkplace } from '../workplace.ts'
import { CloseRoundDialog } from './CloseRoundDialog.tsx'
import { RoundList } from './RoundList.tsx'
import { RoundText } from './RoundText.tsx'
import { useAllReaders, useRounds } from './use-rounds.ts'

interface RoundsDialogProps {
  readonly onClose: () => void
}

/** The rounds: which were closed, how the text stood, and for the chair to close this one. */
export function RoundsDialog({ onClose }: RoundsDialogProps) {
  const t = useMessages()
  const { seat, clock, announcer, works } = useWorkplace()
  const readers = useAllReaders()
  const rounds = useRounds()
  const pending = useReview('entries').filter(({ state }) => state === 'pending').length
  const [read, setRead] = useState<Round | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const number = rounds.length + 1

  function close() {
    works.finish()
    closeRounds(readers, { name: seat.name, atMs: clock.nowMs() })
    announcer.say(t('rounds.said', { number }))
    setIsAsking(false)
  }

  if (isAsking) {
    return (
      <CloseRoundDialog
        number={number}
        readers={readers}
        onConfirm={close}
        onClose={() => setIsAsking(false)}
      />
    )
  }
  if (read !== null)
    return <RoundText round={read} onBack={() => setRead(null)} onClose={onClose} />
  return (
    <Dialog
      title={t('rounds.title')}
      lead={t('rounds.lead')}
      size="medium"
      onClose={onClose}
      footer={
        can(seat.role, 'decide') && (
          <Button look="main" onPress={() => setIsAsking(true)}>
            {t('rounds.close', { number })}
          </Button>
        )
      }
    >
      <RoundList rounds={rounds} pending={pending} onRead={setRead} />
    </Dialog>
  )
}
