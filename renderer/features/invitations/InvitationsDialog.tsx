import { useState } from 'react'
import type { Bridge } from '../../bridge/bridge.ts'
import { describeError } from '../../i18n/describe-error.ts'
import { useMessages } from '../../i18n/language.tsx'
import { Rich } from '../../i18n/Rich.tsx'
import type { MeetingId } from '../../../shared/ids.ts'
import type { Sharing } from '../../../shared/protocol/http.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { AddIcon, PrintIcon } from '../../ui/icons.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { AddDialog } from './AddDialog.tsx'
import { InvitationList } from './InvitationList.tsx'
import type { CountSeated } from './InvitationList.tsx'
import { InvitationPanel } from './InvitationPanel.tsx'
import { PrintCards, printCards } from './PrintCards.tsx'
import { SharePanel } from './SharePanel.tsx'
import { useInvitations } from './use-invitations.ts'
import './invitations.css'

interface InvitationsDialogProps {
  readonly bridge: Bridge
  readonly meeting: MeetingId
  /** How many sit at the table by a kind of invitation. */
  readonly seated: CountSeated
  /** Null until the table was opened to the network; kept by who opens this dialog again. */
  readonly sharing: Sharing | null
  readonly onShared: (sharing: Sharing) => void
  readonly onClose: () => void
}

/** One invitation for each delegation and role, to be handed over as a link, a code or a QR code. */
export function InvitationsDialog({
  bridge,
  meeting,
  seated,
  sharing,
  onShared,
  onClose,
}: InvitationsDialogProps) {
  const t = useMessages()
  const invitations = useInvitations(bridge.client, meeting)
  const [chosenAddress, setAddress] = useState<string | null>(null)
  const address = chosenAddress ?? sharing?.addresses[0] ?? null
  const [isAdding, setIsAdding] = useState(false)
  const { list, selected } = invitations
  const lead =
    address === null ? (
      t('invitations.lead')
    ) : (
      <Rich message="invitations.leadAt" values={{ address }} />
    )
  return (
    <Dialog
      title={t('invitations.title')}
      lead={lead}
      size="wide"
      onClose={onClose}
      footer={
        <div className="invitations-foot">
          <p>{t('invitations.foot')}</p>
          {selected !== null && (
            <Button onPress={() => setIsAdding(true)}>
              <AddIcon />
              {t('invitations.add')}
            </Button>
          )}
          {address !== null && list !== null && (
            <Button onPress={printCards}>
              <PrintIcon />
              {t('invitations.print', { count: list.length })}
            </Button>
          )}
        </div>
      }
    >
      {invitations.error !== null && (
        <Banner tone="stop" title={t('invitations.failed')}>
          {describeError(invitations.error, t)}
        </Banner>
      )}
      {list === null && invitations.error === null && (
        <Progress label={t('invitations.loading')} share={null} />
      )}
      {list !== null && selected !== null && (
        <div className="invitations">
          <InvitationList
            bridge={bridge}
            invitations={list}
            selected={selected}
            address={address}
            seated={seated}
            onSelect={invitations.select}
          />
          {address === null ? (
            <SharePanel client={bridge.client} meeting={meeting} onShared={onShared} />
          ) : (
            <InvitationPanel
              bridge={bridge}
              meeting={meeting}
              invitation={selected}
              addresses={sharing?.addresses ?? []}
              fingerprint={sharing?.fingerprint ?? null}
              address={address}
              onAddress={setAddress}
              onReplaced={invitations.replace}
            />
          )}
        </div>
      )}
      {isAdding && selected !== null && (
        <AddDialog
          client={bridge.client}
          meeting={meeting}
          party={selected.party}
          onAdded={(added) => {
            setIsAdding(false)
            invitations.add(added)
          }}
          onClose={() => setIsAdding(false)}
        />
      )}
      {address !== null && list !== null && (
        <PrintCards
          invitations={list}
          address={address}
          fingerprint={sharing?.fingerprint ?? null}
        />
      )}
    </Dialog>
  )
}
