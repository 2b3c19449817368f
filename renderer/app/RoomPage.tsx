import { useCallback, useMemo, useState } from 'react'
import type { Bridge } from '../bridge/bridge.ts'
import { CopiesDialog } from '../features/copies/CopiesDialog.tsx'
import { CopyTrouble } from '../features/copies/CopyTrouble.tsx'
import { ExportDialog } from '../features/export/ExportDialog.tsx'
import { HelpDialog } from '../features/help/HelpDialog.tsx'
import { InvitationsDialog } from '../features/invitations/InvitationsDialog.tsx'
import { Room } from '../features/room/Room.tsx'
import type { RoomWays } from '../features/room/Room.tsx'
import type { MeetingId } from '../../shared/ids.ts'
import type { Admission, Sharing } from '../../shared/protocol/http.ts'
import { notesRoom } from '../../shared/protocol/wire.ts'
import { can } from '../../shared/meeting/roles.ts'
import { systemClock } from '../sync/clock.ts'
import { keepInBrowser } from '../sync/local-copy.ts'
import { openSession } from '../sync/session.ts'
import { NoSeat } from './NoSeat.tsx'
import { Seated } from './Seated.tsx'

interface RoomPageProps {
  readonly bridge: Bridge
  readonly room: MeetingId
  readonly onHome: () => void
}

/** The table, for who has a seat at it in this browser. */
export function RoomPage({ bridge, room, onHome }: RoomPageProps) {
  const admission = useMemo(() => bridge.tickets.find(room), [bridge, room])
  if (admission === null) return <NoSeat onHome={onHome} />
  return <AtTheTable bridge={bridge} admission={admission} onHome={onHome} />
}

interface AtTheTableProps extends Omit<RoomPageProps, 'room'> {
  readonly admission: Admission
}

/** Joins the room with the dialogs that it opens but does not know. */
function AtTheTable({ bridge, admission, onHome }: AtTheTableProps) {
  const [sharing, setSharing] = useState<Sharing | null>(null)
  const open = useCallback(
    () =>
      openSession({
        admission,
        address: `ws://${window.location.host}`,
        clock: systemClock,
        keep: keepInBrowser,
      }),
    [admission],
  )
  const openNotes = useCallback(
    () =>
      openSession({
        admission,
        room: notesRoom(admission.room, admission.party),
        address: `ws://${window.location.host}`,
        clock: systemClock,
        keep: keepInBrowser,
      }),
    [admission],
  )
  const readHistory = useCallback(
    () => bridge.client('meeting/history', { room: admission.room, ticket: admission.ticket }),
    [bridge, admission],
  )
  const ways: RoomWays = {
    isHostHere: bridge.isDesk,
    onLeave: onHome,
    saveFile: bridge.files.save,
    readHistory,
    copyTrouble: bridge.isDesk && (
      <CopyTrouble client={bridge.client} meeting={admission.room} nowMs={bridge.nowMs} />
    ),
    renderCopies: (close) => (
      <CopiesDialog bridge={bridge} meeting={admission.room} onClose={close} />
    ),
    renderHelp: (close) => <HelpDialog onClose={close} />,
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
      openNotes={can(admission.role, 'write') ? openNotes : null}
      clock={systemClock}
      ways={ways}
    />
  )
}
