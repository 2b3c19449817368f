import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import type { Invitation } from '../../../shared/protocol/http.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Fingerprint } from './Fingerprint.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { Qr } from '../../ui/Qr.tsx'

interface LargeInvitationProps {
  readonly invitation: Invitation
  readonly link: string
  readonly fingerprint: string | null
  readonly onClose: () => void
}

/** One invitation over the whole window, to be read from across a table. */
export function LargeInvitation({ invitation, link, fingerprint, onClose }: LargeInvitationProps) {
  const t = useMessages()
  const party = usePartyName()(invitation.party)
  return (
    <Dialog title={party} size="full" onClose={onClose}>
      <div className="invitation-large">
        <Plate party={invitation.party} size="huge" isSilent />
        <div className="invitation-large-qr">
          <Qr text={link} label={t('invitations.qr', { party })} />
        </div>
        <p className="invitation-large-code">{invitation.code}</p>
        <p className="invitation-large-link">{link}</p>
        <Fingerprint fingerprint={fingerprint} />
      </div>
    </Dialog>
  )
}
