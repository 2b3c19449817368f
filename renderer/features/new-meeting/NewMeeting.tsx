import type { Bridge } from '../../bridge/bridge.ts'
import { useCall } from '../../bridge/use-call.ts'
import { describeError } from '../../i18n/describe-error.ts'
import { useMessages } from '../../i18n/language.tsx'
import type { Admission } from '../../../shared/protocol/http.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Emblem } from '../../ui/Emblem.tsx'
import { BackIcon } from '../../ui/icons.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { NewMeetingForm } from './NewMeetingForm.tsx'
import './new-meeting.css'

interface NewMeetingProps {
  readonly bridge: Bridge
  readonly onSeat: (admission: Admission) => void
  readonly onHome: () => void
}

/** A meeting made from a template or from a text, with the document it begins as beside it. */
export function NewMeeting({ bridge, onSeat, onHome }: NewMeetingProps) {
  const t = useMessages()
  return (
    <div className="new-meeting">
      <header className="new-head">
        <Button look="quiet" onPress={onHome}>
          <BackIcon />
          {t('newMeeting.home')}
        </Button>
        <Emblem size={26} />
        <h1>{t('newMeeting.title')}</h1>
      </header>
      <NewMeetingBody bridge={bridge} onSeat={onSeat} />
    </div>
  )
}

function NewMeetingBody({ bridge, onSeat }: Omit<NewMeetingProps, 'onHome'>) {
  const t = useMessages()
  const desk = useCall(bridge.client, 'desk/open', null)
  const first = desk?.ok === true ? desk.value.templates[0] : undefined
  if (desk === null) {
    return (
      <main className="new-notice">
        <Progress label={t('newMeeting.loading')} share={null} />
      </main>
    )
  }
  if (!desk.ok || first === undefined) {
    return (
      <main className="new-notice">
        <Banner tone="stop">
          {desk.ok ? t('newMeeting.noTemplates') : describeError(desk.error, t)}
        </Banner>
      </main>
    )
  }
  return <NewMeetingForm bridge={bridge} desk={desk.value} first={first} onSeat={onSeat} />
}
