import type { Report } from '../events.ts'
import type { Book } from '../sync/journal.ts'
import type { Room } from '../sync/room.ts'
import type { KeptMeeting } from './kept-meeting.ts'

/** What all rooms of a meeting write to, one order for all: `rooms` are in it before they open. */
export function bookOf(
  { meeting, record }: Pick<KeptMeeting, 'meeting' | 'record'>,
  rooms: readonly Room[],
  report: Report,
): Book {
  let wasFailing = false
  return {
    async record(choose) {
      const recorded = await record(choose)
      for (const entry of recorded.ok ? recorded.value : []) {
        for (const { document, seals } of rooms) if (document === entry.document) seals?.note(entry)
      }
      return recorded
    },
    take(entry) {
      for (const room of rooms) {
        if (room.document !== entry.document) continue
        room.take(entry)
        for (const read of room.readers) read(entry.bytes)
      }
    },
    forget() {
      for (const room of rooms) room.forget()
    },
    onStorage(isFailing) {
      // The rooms are told with every try, an operator once.
      if (isFailing !== wasFailing) {
        report({ kind: isFailing ? 'storage:failing' : 'storage:recovered', room: meeting })
      }
      wasFailing = isFailing
      for (const { members } of rooms) {
        for (const peer of members.keys()) peer.tell('storage', { isFailing })
      }
    },
  }
}
