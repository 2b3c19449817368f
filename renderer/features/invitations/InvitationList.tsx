import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Bridge } from '../../bridge/bridge.ts'
import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import type { Invitation } from '../../../shared/protocol/http.ts'
import { AcceptIcon, CopyIcon } from '../../ui/icons.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { linkOf } from './link.ts'

/** How many sit there for a party, in a role. */
export type CountSeated = (place: Pick<Invitation, 'party' | 'role'>) => number

interface InvitationListProps {
  readonly bridge: Bridge
  readonly invitations: readonly Invitation[]
  readonly selected: Invitation
  /** Null while there is nothing to copy: the table has no address yet. */
  readonly address: string | null
  readonly seated: CountSeated
  readonly onSelect: (invitation: Invitation) => void
}

/** A row for each party: choosing one shows its QR code. */
export function InvitationList(props: InvitationListProps) {
  const t = useMessages()
  const partyName = usePartyName()
  const { bridge, address, invitations, selected, seated, onSelect } = props
  const [said, setSaid] = useState('')
  const copy = async (invitation: Invitation, from: string) => {
    const isCopied = await bridge.copy(linkOf(invitation, from))
    const party = partyName(invitation.party)
    setSaid(t(isCopied ? 'invitations.copied' : 'invitations.notCopied', { party }))
  }
  return (
    <div className="invitation-list">
      <div className="invitation-heads" aria-hidden="true">
        <span />
        <span>{t('invitations.for')}</span>
        <span>{t('invitations.role')}</span>
        <span>{t('invitations.code')}</span>
        <span>{t('invitations.status')}</span>
      </div>
      <ul aria-label={t('invitations.list')}>
        {invitations.map((invitation) => (
          <li key={invitation.code} data-selected={invitation === selected || undefined}>
            <InvitationRow
              invitation={invitation}
              isSelected={invitation === selected}
              seated={seated(invitation)}
              onSelect={onSelect}
            />
            {address !== null && (
              <IconButton
                label={t('invitations.copyLinkOf', { party: partyName(invitation.party) })}
                onPress={() => void copy(invitation, address)}
              >
                <CopyIcon />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      <p className="invitation-said" role="status">
        {said}
      </p>
    </div>
  )
}

interface InvitationRowProps {
  readonly invitation: Invitation
  readonly isSelected: boolean
  readonly seated: number
  readonly onSelect: (invitation: Invitation) => void
}

function InvitationRow({ invitation, isSelected, seated, onSelect }: InvitationRowProps) {
  const t = useMessages()
  const name = usePartyName()(invitation.party)
  return (
    <AriaButton
      className="invitation-row"
      aria-current={isSelected}
      onPress={() => onSelect(invitation)}
    >
      <Plate party={invitation.party} isOutlined={seated === 0} isSilent />
      <span>{name}</span>
      <span className="invitation-role">{t(`role.${invitation.role}`)}</span>
      <span className="invitation-code">{invitation.code}</span>
      <span className="invitation-status">
        {seated > 0 && <AcceptIcon size={14} />}
        {t('invitations.seated', { count: seated })}
      </span>
    </AriaButton>
  )
}
