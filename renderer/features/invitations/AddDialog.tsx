import { useState } from 'react'
import type { SubmitEvent } from 'react'
import type { Client } from '../../bridge/client.ts'
import type { CallError } from '../../i18n/describe-error.ts'
import { describeError } from '../../i18n/describe-error.ts'
import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import type { MeetingId } from '../../../shared/ids.ts'
import { PARTIES } from '../../../shared/meeting/party.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import { rolesOf } from '../../../shared/meeting/roles.ts'
import type { Role } from '../../../shared/meeting/roles.ts'
import type { Invitation } from '../../../shared/protocol/http.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'

interface AddDialogProps {
  readonly client: Client
  readonly meeting: MeetingId
  /** For whom one is likely to be made. */
  readonly party: Party
  readonly onAdded: (invitation: Invitation) => void
  readonly onClose: () => void
}

/** One more invitation: for whom, and what for. */
export function AddDialog({ client, meeting, party: first, onAdded, onClose }: AddDialogProps) {
  const t = useMessages()
  const partyName = usePartyName()
  const [party, setParty] = useState(first)
  const [role, setRole] = useState<Role>(rolesOf(first)[0] ?? 'observer')
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const choose = (next: Party) => {
    setParty(next)
    setRole(rolesOf(next)[0] ?? 'observer')
  }
  const add = async (event: SubmitEvent) => {
    event.preventDefault()
    setIsBusy(true)
    const answer = await client('desk/invite', { meeting, party, role })
    setIsBusy(false)
    if (answer.ok) onAdded(answer.value)
    else setError(answer.error)
  }
  return (
    <Dialog title={t('invitations.add')} lead={t('invitations.add.lead')} onClose={onClose}>
      <form className="invitation-add" onSubmit={(event) => void add(event)}>
        <Select
          label={t('invitations.for')}
          value={party}
          options={PARTIES.map((value) => ({ value, label: partyName(value) }))}
          onChange={choose}
        />
        <Select
          label={t('invitations.role')}
          value={role}
          options={rolesOf(party).map((value) => ({ value, label: t(`role.${value}`) }))}
          onChange={setRole}
        />
        <p>{t(`invitations.may.${role}`)}</p>
        {error !== null && (
          <Banner tone="stop" title={t('invitations.add.failed')}>
            {describeError(error, t)}
          </Banner>
        )}
        <Button type="submit" look="main" size="large" isPending={isBusy}>
          {t('invitations.add.go')}
        </Button>
      </form>
    </Dialog>
  )
}
