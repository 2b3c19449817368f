import { useCallback, useMemo, useState } from 'react'
import type { Bridge } from '../bridge/bridge.ts'
import { CopiesDialog } from '../features/copies/CopiesDialog.tsx'
import { CopyTrouble } from '../features/copies/CopyTrouble.tsx'
import { ExportDialog } from '../features/export/ExportDialog.tsx'
import { HelpDialog } from '../features/help/HelpDialog.tsx'
import { InvitationsDialog } from '../features/invitations/InvitationsDialog.tsx'
import { MeetingDataDialog } from '../features/new-meeting/MeetingDataDialog.tsx'
import { TranslateDialog } from '../features/new-meeting/TranslateDialog.tsx'
import { Projector } from '../features/projector/Projector.tsx'
import { Room } from '../features/room/Room.tsx'
import type { RoomWays } from '../features/room/Room.tsx'
import type { MeetingId } from '../../shared/ids.ts'
import type { Admission, Sharing } from '../../shared/protocol/http.ts'
import { adviceRoom, notesRoom } from '../../shared/protocol/wire.ts'
import { can } from '../../shared/meeting/roles.ts'
import { systemClock } from '../sync/clock.ts'
import { keepInBrowser } from '../sync/local-copy.ts'
import { openSession } from '../sync/session.ts'
import type { Session } from '../sync/session.ts'
import { NoSeat } from './NoSeat.tsx'
import { Seated } from './Seated.tsx'

interface RoomPageProps {
  readonly bridge: Bridge
  readonly room: MeetingId
  /** Shown large, for the room to read. */
  readonly isProjected: boolean
  readonly onHome: () => void
}

/** The table, for who has a seat at it in this browser. */
export function RoomPage({ bridge, room, isProjected, onHome }: RoomPageProps) {
  const admission = useMemo(() => bridge.tickets.find(room), [bridge, room])
  if (admission === null) return <NoSeat onHome={onHome} />
  if (isProjected || admission.role === 'screen') return <OnTheScreen admission={admission} />
  return <AtTheTable bridge={bridge} admission={admission} onHome={onHome} />
}

/** What the room's projector shows. */
function OnTheScreen({ admission }: Pick<AtTheTableProps, 'admission'>) {
  const open = useOpening(admission, admission.room)
  return <Projector seat={{ ...admission, role: 'screen' }} open={open} clock={systemClock} />
}

interface AtTheTableProps extends Omit<RoomPageProps, 'room' | 'isProjected'> {
  readonly admission: Admission
}

/** How to open one of a meeting's rooms; the same as long as the seat is. */
function useOpening(admission: Admission, room: string): () => Session {
  return useCallback(
    () =>
      openSession({
        admission,
        room,
        address: `${window.location.protocol === 'https:' ? 'wss' : 'ws'}://${window.location.host}`,
        clock: systemClock,
        keep: keepInBrowser,
      }),
    [admission, room],
  )
}

/** Joins the room with the dialogs that it opens but does not know. */
function AtTheTable({ bridge, admission, onHome }: AtTheTableProps) {
  const [sharing, setSharing] = useState<Sharing | null>(null)
  const { room, party, role, ticket } = admission
  const open = useOpening(admission, room)
  const openNotes = useOpening(admission, notesRoom(room, party))
  const openAdvice = useOpening(admission, adviceRoom(room))
  const { client } = bridge
  const sendAdvice = useCallback(
    (text: string) => client('advice/send', { room, text }, ticket),
    [client, room, ticket],
  )
  const readHistory = useCallback(
    () => bridge.client('meeting/history', { room: admission.room, ticket: admission.ticket }),
    [bridge, admission],
  )
  const ways: RoomWays = {
    isHostHere: bridge.isDesk,
    onLeave: onHome,
    saveFile: bridge.files.save,
    sendAdvice,
    readHistory,
    copyTrouble: bridge.isDesk && (
      <CopyTrouble client={bridge.client} meeting={admission.room} nowMs={bridge.nowMs} />
    ),
    renderCopies: (close) => (
      <CopiesDialog bridge={bridge} meeting={admission.room} onClose={close} />
    ),
    renderHelp: (close) => <HelpDialog onClose={close} />,
    chooseFile: bridge.files.choose,
    renderInvitations: (people, close) => (
      <Seated people={people}>
        {(seated) => (
          <InvitationsDialog
            bridge={bridge}
            meeting={admission.room}
            seated={seated}
            sharing={sharing}
            onShared={setSharing}
            onClose={close}
          />
        )}
      </Seated>
    ),
    renderMeeting: ({ reader, settings }, close) => (
      <MeetingDataDialog
        reader={reader}
        settings={settings}
        name={admission.name}
        nowMs={bridge.nowMs}
        files={bridge.files}
        onClose={close}
      />
    ),
    renderTranslate: (language, done, close) => (
      <TranslateDialog
        {...{ bridge, language, ticket }}
        meeting={room}
        onDone={done}
        onClose={close}
      />
    ),
    renderExport: (reader, close) => (
      <ExportDialog
        bridge={bridge}
        reader={reader}
        maySetLogos={can(admission.role, 'set')}
        onClose={close}
      />
    ),
  }
  return (
    <Room
      seat={admission}
      open={open}
      openNotes={can(role, 'write') ? openNotes : null}
      openAdvice={can(role, 'decide') ? openAdvice : null}
      clock={systemClock}
      ways={ways}
    />
  )
}
