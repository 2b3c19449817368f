import type { ReactNode } from 'react'
import type { Bridge } from '../../bridge/bridge.ts'
import { useCall } from '../../bridge/use-call.ts'
import { describeError } from '../../i18n/describe-error.ts'
import { useMessages } from '../../i18n/language.tsx'
import type { Admission } from '../../../shared/protocol/http.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Brand } from '../../ui/Brand.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { DamageDialog } from './DamageDialog.tsx'
import { Doors } from './Doors.tsx'
import { HomeFoot } from './HomeFoot.tsx'
import { JoinCard } from './JoinCard.tsx'
import { RecentMeetings } from './RecentMeetings.tsx'
import { SitDialog } from './SitDialog.tsx'
import { useNearby } from './use-nearby.ts'
import { useOpening } from './use-opening.ts'
import './home.css'

interface HomeProps {
  readonly bridge: Bridge
  readonly onJoin: (code: string) => void
  readonly onNew: () => void
  readonly onSeat: (admission: Admission) => void
  readonly renderHelp: (close: () => void) => ReactNode
}

/** Join first; on the host's own computer three doors and the recent meetings as well. */
export function Home({ bridge, onJoin, ...rest }: HomeProps) {
  const { client } = bridge
  const tables = useNearby(client, bridge.isDesk)
  const isKnown = async (code: string) => {
    const answer = await client('invitation/read', { code })
    return answer.ok || answer.error.kind !== 'no-such-code'
  }
  return (
    <div className="home">
      <header className="home-head">
        <Brand size="large" isHeading />
        <LanguageSwitch />
      </header>
      <main className="home-main">
        <JoinCard tables={tables} visit={bridge.visit} isKnown={isKnown} onJoin={onJoin} />
        {bridge.isDesk && <Desk bridge={bridge} {...rest} />}
      </main>
      {!bridge.isDesk && <HomeFoot version={null} renderHelp={rest.renderHelp} />}
    </div>
  )
}

type DeskProps = Omit<HomeProps, 'onJoin'>

function Desk({ bridge, onNew, onSeat, renderHelp }: DeskProps) {
  const t = useMessages()
  const desk = useCall(bridge.client, 'desk/open', null)
  const opening = useOpening(bridge, onSeat)
  return (
    <>
      {opening.error !== null && (
        <Banner tone="stop" title={t('home.failed')}>
          {describeError(opening.error, t)}
        </Banner>
      )}
      <Doors
        isBusy={opening.isBusy}
        onNew={onNew}
        onOpen={opening.openFile}
        onPractice={opening.openPractice}
      />
      <RecentMeetings
        desk={desk}
        nowMs={bridge.nowMs()}
        isBusy={opening.isBusy}
        onOpen={opening.openRecent}
      />
      <HomeFoot version={desk?.ok === true ? desk.value.version : null} renderHelp={renderHelp} />
      {opening.damage !== null && (
        <DamageDialog
          damage={opening.damage}
          nowMs={bridge.nowMs()}
          onGoOn={opening.goOn}
          onCancel={opening.cancel}
        />
      )}
      {opening.asksName && <SitDialog onSit={opening.sit} onCancel={opening.cancel} />}
    </>
  )
}
