import { useMemo } from 'react'
import type { Bridge } from '../../bridge/bridge.ts'
import { useCall } from '../../bridge/use-call.ts'
import { describeError } from '../../i18n/describe-error.ts'
import { useMessages } from '../../i18n/language.tsx'
import type { Admission, InvitationView } from '../../../shared/protocol/http.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Brand } from '../../ui/Brand.tsx'
import { Button } from '../../ui/Button.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { JoinForm } from './JoinForm.tsx'
import { Lesson } from './Lesson.tsx'
import './join.css'

interface JoinProps {
  readonly bridge: Bridge
  readonly code: string
  readonly onSeat: (admission: Admission) => void
  readonly onHome: () => void
}

/** Where a link leads: as whom one goes in, one's name, and all the training there is. */
export function Join({ bridge, code, onSeat, onHome }: JoinProps) {
  const t = useMessages()
  const request = useMemo(() => ({ code }), [code])
  const invitation = useCall(bridge.client, 'invitation/read', request)
  return (
    <div className="join">
      <header className="join-head">
        <Brand isHeading={invitation?.ok !== true} />
        <LanguageSwitch />
      </header>
      <main className="join-main">
        {invitation === null && <Progress label={t('join.loading')} share={null} />}
        {invitation?.ok === false && (
          <div className="join-failed">
            <Banner tone="stop" title={t('join.failed')}>
              {describeError(invitation.error, t)}
            </Banner>
            <Button onPress={onHome}>{t('join.tryOther')}</Button>
          </div>
        )}
        {invitation?.ok === true && (
          <Invited bridge={bridge} code={code} invitation={invitation.value} onSeat={onSeat} />
        )}
      </main>
    </div>
  )
}

interface InvitedProps extends Omit<JoinProps, 'onHome'> {
  readonly invitation: InvitationView
}

function Invited({ bridge, code, invitation, onSeat }: InvitedProps) {
  return (
    <div className="join-sheet">
      <JoinForm bridge={bridge} code={code} invitation={invitation} onSeat={onSeat} />
      <Lesson party={invitation.party} role={invitation.role} />
    </div>
  )
}
