import { useState } from 'react'
import type { SubmitEvent } from 'react'
import type { Bridge } from '../../bridge/bridge.ts'
import type { CallError } from '../../i18n/describe-error.ts'
import { describeError } from '../../i18n/describe-error.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { meetingKind, placeAndDates } from '../../i18n/meeting-line.ts'
import { usePartyName } from '../../i18n/party-name.ts'
import type { Admission, InvitationView } from '../../../shared/protocol/http.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface JoinFormProps {
  readonly bridge: Bridge
  readonly code: string
  readonly invitation: InvitationView
  readonly onSeat: (admission: Admission) => void
}

/** As whom one goes in, large, and one's name. */
export function JoinForm({ bridge, code, invitation, onSeat }: JoinFormProps) {
  const { t } = useLanguage()
  const [name, setName] = useState('')
  const [error, setError] = useState<CallError | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const enter = async () => {
    setIsBusy(true)
    const answer = await bridge.client('invitation/accept', { code, name: name.trim() })
    setIsBusy(false)
    if (answer.ok) onSeat(answer.value)
    else setError(answer.error)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (name.trim() === '') setError({ kind: 'no-name' })
    else if (!isBusy) void enter()
  }
  return (
    <form className="join-form" onSubmit={submit} noValidate>
      <As invitation={invitation} />
      <TextField
        look="large"
        label={t('join.name')}
        hint={t('join.name.hint')}
        error={error?.kind === 'no-name' ? describeError(error, t) : null}
        autoComplete="name"
        autoFocus
        value={name}
        onChange={(value) => {
          setName(value)
          setError(null)
        }}
      />
      {error !== null && error.kind !== 'no-name' && (
        <Banner tone="stop">{describeError(error, t)}</Banner>
      )}
      <Button type="submit" look="main" size="large" isPending={isBusy}>
        {t('join.go')}
      </Button>
      <p className="join-warning">{t('join.notYours')}</p>
    </form>
  )
}

function As({ invitation }: { readonly invitation: InvitationView }) {
  const { t, language } = useLanguage()
  const partyName = usePartyName()
  const { meeting, party, role, title } = invitation
  return (
    <div className="join-as">
      <p>{t('join.as')}</p>
      <h1>
        <Plate party={party} size="huge" isSilent />
        {partyName(party)}
      </h1>
      <p>{t('join.seat', { role: t(`role.${role}`), kind: meetingKind(meeting, t), title })}</p>
      <p>{placeAndDates(meeting, language)}</p>
    </div>
  )
}
