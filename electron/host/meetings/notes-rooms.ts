import type { Party } from '../../../shared/meeting/party.ts'
import { can } from '../../../shared/meeting/roles.ts'
import { notesRoom } from '../../../shared/protocol/wire.ts'
import { notesDocument } from '../store/port.ts'
import type { Engine } from '../sync/engine.ts'
import type { Journal } from '../sync/journal.ts'
import { furnishRoom, openNotesGate } from '../sync/room.ts'
import type { Room } from '../sync/room.ts'
import type { KeptMeeting } from './kept-meeting.ts'
import { PLACES } from './places.ts'

/**
 * Opens a room for the private notes of each party that writes. A ticket of any other party is
 * worth nothing there: the chair's opens the presidency's notes and no delegation's.
 */
export async function openNotesRooms(
  { meeting, notesOf }: KeptMeeting,
  engine: Engine,
  journal: Journal,
  findMember: Room['findMember'],
): Promise<readonly Room[]> {
  const rooms: Room[] = []
  for (const party of NOTING) {
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
    await engine.open(room, doc)
    rooms.push(room)
  }
  return rooms
}

const NOTING: readonly Party[] = PLACES.filter(({ role }) => can(role, 'write')).map(
  ({ party }) => party,
)
