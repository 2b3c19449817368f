import { parseSealed } from '../../../shared/protocol/seal.ts'
import { ok } from '../../../shared/result.ts'
import type { NewEntry } from '../store/port.ts'
import type { Peer } from './peer.ts'
import { receiptFor } from './receipts.ts'
import type { Room } from './room.ts'

/**
 * Takes in what another host had on disk and this one's copy lacks, from whoever kept it. It was
 * judged there when it was written, and is known by the meeting's seal; without it, nothing
 * happens. All of it is in the journal's queue when this returns: before what builds on it.
 */
export async function restoreTail(room: Room, peer: Peer, message: unknown): Promise<void> {
  const sealed = parseSealed(message)
  if (sealed === null || room.seals === null || !room.members.has(peer)) return
  const entries = room.seals.open(sealed) ?? []
  await Promise.all(entries.map((entry) => restore(room, entry)))
}

async function restore(room: Room, entry: NewEntry): Promise<void> {
  const restored: Uint8Array[] = []
  await room.journal.take(() => {
    const news = room.restore(entry)
    restored.splice(0, 1, ...(news === null ? [] : [news]))
    return ok(news && { ...entry, bytes: news })
  })
  for (const news of restored) {
    for (const read of room.readers) read(news)
    // Whoever wrote it owes it no more, and may be any of them.
    for (const each of room.members.keys()) each.tell('received', receiptFor(news))
  }
}
