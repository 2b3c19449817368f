import type { ServedMeeting } from '../meetings/open-meeting.ts'
import type { Engine } from '../sync/engine.ts'
import { sharePresence } from '../sync/share-presence.ts'
import type { People, SharedPresence } from '../sync/share-presence.ts'
import type { Bell } from './bell.ts'

/** Who is in the rooms of one meeting, at all of its hosts. */
export interface Presences {
  readonly hear: (room: string, people: People) => void
  readonly tellAll: () => void
  readonly stop: () => void
}

export function startPresences(
  { id, rooms }: Pick<ServedMeeting, 'id' | 'rooms'>,
  engine: Engine,
  ring: Bell['ring'],
): Presences {
  const shared = new Map<string, SharedPresence>()
  const tell = (room: string, people: People) => {
    if (people.length > 0) ring({ kind: 'presence', meeting: id, room, people })
  }
  for (const room of rooms) {
    const document = engine.documentOf(room.id)
    if (document === null) continue
    const share = sharePresence(document, room, (people) => tell(room.id, people))
    shared.set(room.id, share)
  }
  return {
    hear: (room, people) => shared.get(room)?.hear(people),
    tellAll() {
      for (const [room, presence] of shared) tell(room, presence.all())
    },
    stop() {
      for (const presence of shared.values()) presence.stop()
    },
  }
}
