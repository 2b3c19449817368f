import { createPortal } from 'react-dom'
import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import type { Invitation } from '../../../shared/protocol/http.ts'
import { Plate } from '../../ui/Plate.tsx'
import { Qr } from '../../ui/Qr.tsx'
import { Fingerprint } from './Fingerprint.tsx'
import { linkOf } from './link.ts'
import './print-cards.css'

interface PrintCardsProps {
  readonly invitations: readonly Invitation[]
  readonly address: string
  readonly fingerprint: string | null
}

/** A card for each invitation, on paper only: whatever else the window shows is not printed. */
export function PrintCards({ invitations, ...ways }: PrintCardsProps) {
  return createPortal(
    <div className="print-cards">
      {invitations.map((invitation) => (
        <PrintCard key={invitation.code} invitation={invitation} {...ways} />
      ))}
    </div>,
    document.body,
  )
}

export function printCards(): void {
  window.print()
}

interface PrintCardProps extends Omit<PrintCardsProps, 'invitations'> {
  readonly invitation: Invitation
}

function PrintCard({ invitation, address, fingerprint }: PrintCardProps) {
  const t = useMessages()
  const party = usePartyName()(invitation.party)
  const link = linkOf(invitation, address)
  return (
    <article className="print-card">
      <div className="print-qr">
        <Qr text={link} label={t('invitations.qr', { party })} />
      </div>
      <div>
        <h2>
          <Plate party={invitation.party} size="large" isSilent />
          {party}
        </h2>
        <p>{t(`role.${invitation.role}`)}</p>
        <p className="print-code">{invitation.code}</p>
        <p className="print-link">{link}</p>
        <Fingerprint fingerprint={fingerprint} />
        <p className="print-how">{t('invitations.card.how')}</p>
      </div>
    </article>
  )
}
