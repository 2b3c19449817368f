import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { Reader } from '../../../shared/draft/reader.ts'
import type { Seat } from '../../../shared/meeting/roles.ts'
import { useMessages } from '../../i18n/language.tsx'
import type { Clock } from '../../sync/clock.ts'
import type { Person } from '../../sync/presence.ts'
import type { Readable } from '../../sync/readable.ts'
import type { Copy, Session } from '../../sync/session.ts'
import { useReadable } from '../../sync/use-readable.ts'
import { Progress } from '../../ui/Progress.tsx'
import { RoomScreen } from './RoomScreen.tsx'
import { useOpening } from './use-opening.ts'
import { WorkplaceContext } from './workplace.ts'

export interface RoomProps {
  readonly seat: Seat
  /** Opens the session; the room closes it. Stable, or the room opens anew. */
  readonly open: () => Session
  readonly clock: Clock
  readonly ways: RoomWays
}

/** What the room shows or does that is not its own. */
export interface RoomWays {
  /** This computer is the host. */
  readonly isHostHere: boolean
  readonly onLeave: () => void
  /** `people`: who is at the table, to be shown beside their invitations. */
  readonly renderInvitations: (people: Readable<readonly Person[]>, close: () => void) => ReactNode
  readonly renderExport: (reader: Reader, close: () => void) => ReactNode
}

/** The table itself: one text, everybody at it. */
export function Room({ seat, open, clock, ways }: RoomProps) {
  const session = useSession(open)
  if (session === null) return null
  return <Sitting seat={seat} session={session} clock={clock} ways={ways} />
}

interface SittingProps extends Omit<RoomProps, 'open'> {
  readonly session: Session
}

/** A refusal replaces the copy, and with it everything that read or wrote the old one. */
function Sitting(props: SittingProps) {
  const copy = useReadable(props.session.copy)
  return <AtCopy key={copy.doc.guid} {...props} copy={copy} />
}

function AtCopy({ copy, ...props }: SittingProps & { readonly copy: Copy }) {
  const workplace = useOpening(copy, props)
  if (workplace === null) return <Opening />
  return (
    <WorkplaceContext value={workplace}>
      <RoomScreen ways={props.ways} />
    </WorkplaceContext>
  )
}

function Opening() {
  const t = useMessages()
  return (
    <main className="room-opening">
      <Progress label={t('room.loading')} share={null} />
      <p>{t('room.loadingHint')}</p>
    </main>
  )
}

function useSession(open: () => Session): Session | null {
  const [session, setSession] = useState<Session | null>(null)
  useEffect(() => {
    const opened = open()
    const onOnline = () => opened.noteNetwork(true)
    const onOffline = () => opened.noteNetwork(false)
    window.addEventListener('online', onOnline)
    window.addEventListener('offline', onOffline)
    setSession(opened)
    return () => {
      window.removeEventListener('online', onOnline)
      window.removeEventListener('offline', onOffline)
      void opened.close()
    }
  }, [open])
  return session
}
