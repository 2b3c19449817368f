import { useState } from 'react'
import type { Client } from '../../bridge/client.ts'
import type { CallError } from '../../i18n/describe-error.ts'
import { describeError } from '../../i18n/describe-error.ts'
import { useMessages } from '../../i18n/language.tsx'
import type { MeetingId } from '../../../shared/ids.ts'
import type { Invitation } from '../../../shared/protocol/http.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

interface RenewDialogProps {
  readonly client: Client
  readonly meeting: MeetingId
  readonly invitation: Invitation
  /** Null where it was revoked and none was given instead. */
  readonly onDone: (renewed: Invitation | null) => void
  readonly onClose: () => void
}

/** Asks before a code is made worthless: whoever came in with it is put out. */
export function RenewDialog({ client, meeting, invitation, onDone, onClose }: RenewDialogProps) {
  const t = useMessages()
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const { code } = invitation
  const end = async (call: 'desk/renew' | 'desk/revoke') => {
    setIsBusy(true)
    const answer = await client(call, { meeting, code })
    setIsBusy(false)
    if (answer.ok) onDone(answer.value)
    else setError(answer.error)
  }
  return (
    <Dialog
      title={t('invitations.renew.title', { code })}
      isQuestion
      onClose={onClose}
      footer={
        <>
          <Button autoFocus onPress={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button isPending={isBusy} onPress={() => void end('desk/revoke')}>
            {t('invitations.revoke.go')}
          </Button>
          <Button look="main" isPending={isBusy} onPress={() => void end('desk/renew')}>
            {t('invitations.renew.go')}
          </Button>
        </>
      }
    >
      <p>{t('invitations.renew.lead')}</p>
      {error !== null && (
        <Banner tone="stop" title={t('invitations.renew.failed')}>
          {describeError(error, t)}
        </Banner>
      )}
    </Dialog>
  )
}
