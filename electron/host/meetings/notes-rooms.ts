import type { Party } from '../../../shared/meeting/party.ts'
import { can } from '../../../shared/meeting/roles.ts'
import { notesRoom } from '../../../shared/protocol/wire.ts'
import { notesDocument } from '../store/port.ts'
import type { Journal } from '../sync/journal.ts'
import { furnishRoom, openNotesGate } from '../sync/room.ts'
import type { FurnishedRoom, Room } from '../sync/room.ts'
import type { KeptMeeting } from './kept-meeting.ts'
import { PLACES } from './places.ts'

/**
 * Furnishes a room for the private notes of each party that writes. A ticket of any other party is
 * worth nothing there: the chair's opens the presidency's notes and no delegation's.
 */
export function furnishNotesRooms(
  { meeting, notesOf }: KeptMeeting,
  journal: Journal,
  findMember: Room['findMember'],
): readonly FurnishedRoom[] {
  return NOTING.map((party) => {
    const doc = notesOf(party)
    const room = furnishRoom({
      id: notesRoom(meeting, party),
      document: notesDocument(party),
      ...openNotesGate(doc),
      journal,
      async findMember(ticket) {
        const member = await findMember(ticket)
        const isOwn = member?.seat.party === party && can(member.seat.role, 'write')
        return isOwn ? member : null
      },
    })
    return { room, doc }
  })
}

const NOTING: readonly Party[] = PLACES.filter(({ role }) => can(role, 'write')).map(
  ({ party }) => party,
)
