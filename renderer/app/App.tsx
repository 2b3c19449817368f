import { Suspense, lazy, useSyncExternalStore } from 'react'
import type { Bridge } from '../bridge/bridge.ts'
import { HelpDialog } from '../features/help/HelpDialog.tsx'
import { Home } from '../features/home/Home.tsx'
import { Join } from '../features/join/Join.tsx'
import type { Admission } from '../../shared/protocol/http.ts'
import { unreachable } from '../../shared/result.ts'
import { Nowhere } from './Nowhere.tsx'
import type { Route } from './route.ts'
import type { Router } from './router.ts'
import { Wait } from './Wait.tsx'

/** What the first screen can do without is loaded when somebody goes there. */
const NewMeeting = lazy(async () => ({
  default: (await import('../features/new-meeting/NewMeeting.tsx')).NewMeeting,
}))
const RoomPage = lazy(async () => ({ default: (await import('./RoomPage.tsx')).RoomPage }))

interface AppProps {
  readonly router: Router
  readonly bridge: Bridge
}

/** Which screen the address asks for. */
export function App({ router, bridge }: AppProps) {
  const route = useSyncExternalStore(router.subscribe, router.route)
  const goHome = () => router.go({ kind: 'home' })
  const takeSeat = (admission: Admission) => {
    bridge.tickets.keep(admission)
    const room = { kind: 'room', room: admission.room } as const
    // An invitation's code is for who comes in, not for who uses this computer later.
    if (route.kind === 'join') router.replace(room)
    else router.go(room)
  }
  return (
    <Suspense fallback={<Wait />}>
      {screenOf(route, { bridge, goHome, takeSeat, go: router.go })}
    </Suspense>
  )
}

interface Ways {
  readonly bridge: Bridge
  readonly goHome: () => void
  readonly takeSeat: (admission: Admission) => void
  readonly go: (route: Route) => void
}

function screenOf(route: Route, { bridge, goHome, takeSeat, go }: Ways) {
  switch (route.kind) {
    case 'home':
      return (
        <Home
          bridge={bridge}
          onJoin={(code) => go({ kind: 'join', code })}
          onNew={() => go({ kind: 'new-meeting' })}
          onSeat={takeSeat}
          renderHelp={(close) => <HelpDialog onClose={close} />}
        />
      )
    case 'new-meeting':
      return <NewMeeting bridge={bridge} onSeat={takeSeat} onHome={goHome} />
    case 'join':
      return (
        <Join
          key={route.code}
          bridge={bridge}
          code={route.code}
          onSeat={takeSeat}
          onHome={goHome}
        />
      )
    case 'room':
    case 'projector':
      return (
        <RoomPage
          key={route.room}
          bridge={bridge}
          room={route.room}
          isProjected={route.kind === 'projector'}
          onHome={goHome}
        />
      )
    case 'nowhere':
      return <Nowhere onHome={goHome} />
    default:
      return unreachable(route)
  }
}
