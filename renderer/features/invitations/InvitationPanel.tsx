import { useState } from 'react'
import type { Bridge } from '../../bridge/bridge.ts'
import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import type { MeetingId } from '../../../shared/ids.ts'
import type { Invitation } from '../../../shared/protocol/http.ts'
import { Button } from '../../ui/Button.tsx'
import { LinkIcon, ProjectIcon } from '../../ui/icons.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { Qr } from '../../ui/Qr.tsx'
import { Select } from '../../ui/Select.tsx'
import { Fingerprint } from './Fingerprint.tsx'
import { LargeInvitation } from './LargeInvitation.tsx'
import { RenewDialog } from './RenewDialog.tsx'
import { linkOf } from './link.ts'

interface InvitationPanelProps {
  readonly bridge: Bridge
  readonly meeting: MeetingId
  readonly invitation: Invitation
  readonly addresses: readonly string[]
  readonly address: string
  /** What guests compare with what their browser shows; null for a connection that is not encrypted. */
  readonly fingerprint: string | null
  readonly onAddress: (address: string) => void
  readonly onReplaced: (old: Invitation, next: Invitation | null) => void
}

/** One invitation, ready to be handed over. */
export function InvitationPanel(props: InvitationPanelProps) {
  const { bridge, meeting, invitation, addresses, address, fingerprint } = props
  const { onAddress, onReplaced } = props
  const t = useMessages()
  const party = usePartyName()(invitation.party)
  const link = linkOf(invitation, address)
  const [open, setOpen] = useState<'large' | 'renew' | null>(null)
  const [said, setSaid] = useState('')
  const copy = async () => {
    const isCopied = await bridge.copy(link)
    setSaid(t(isCopied ? 'invitations.copied' : 'invitations.notCopied', { party }))
  }
  return (
    <section className="invitation-panel" aria-labelledby="invitation-title">
      <h3 id="invitation-title">
        <Plate party={invitation.party} size="large" isSilent />
        {party}
      </h3>
      <p className="invitation-may">{t(`invitations.may.${invitation.role}`)}</p>
      <div className="invitation-qr">
        <Qr text={link} label={t('invitations.qr', { party })} />
      </div>
      <p className="invitation-big-code">{invitation.code}</p>
      <p className="invitation-link">{link}</p>
      <Fingerprint fingerprint={fingerprint} />
      {addresses.length > 1 && (
        <Select
          label={t('invitations.address')}
          value={address}
          options={addresses.map((value) => ({ value, label: value }))}
          onChange={onAddress}
        />
      )}
      <Button look="main" onPress={() => void copy()}>
        <LinkIcon />
        {t('invitations.copyLink')}
      </Button>
      <Button onPress={() => setOpen('large')}>
        <ProjectIcon />
        {t('invitations.showLarge')}
      </Button>
      <Button look="quiet" onPress={() => setOpen('renew')}>
        {t('invitations.renew')}
      </Button>
      <p className="invitation-said" role="status">
        {said}
      </p>
      {open === 'large' && (
        <LargeInvitation
          invitation={invitation}
          link={link}
          fingerprint={fingerprint}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'renew' && (
        <RenewDialog
          client={bridge.client}
          meeting={meeting}
          invitation={invitation}
          onClose={() => setOpen(null)}
          onDone={(next) => {
            setOpen(null)
            setSaid(
              next === null
                ? t('invitations.revoke.done', { code: invitation.code })
                : t('invitations.renew.done', { code: next.code }),
            )
            onReplaced(invitation, next)
          }}
        />
      )}
    </section>
  )
}
