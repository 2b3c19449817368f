import type { Book } from '../sync/journal.ts'
import type { Room } from '../sync/room.ts'

/** What all rooms of a meeting write to, one order for all: `rooms` may still be filling. */
export function bookOf({ record }: Pick<Book, 'record'>, rooms: readonly Room[]): Book {
  return {
    record,
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
      for (const { members } of rooms) {
        for (const peer of members.keys()) peer.tell('storage', { isFailing })
      }
    },
  }
}
