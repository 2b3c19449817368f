import * as Y from 'yjs'
import { messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'
import type { Extension } from '@hocuspocus/server'
import { CLOSE } from '../../../shared/protocol/wire.ts'
import { Ending } from './ending.ts'
import { receiptFor } from './receipts.ts'
import type { Context } from './room.ts'

/**
 * Takes what a client wrote, in this order, before Hocuspocus applies it and sends it on:
 *
 * 1. The gate admits it for the seat of the ticket, or the client is told why not and cut off.
 * 2. The journal has it on disk.
 * 3. The client gets its receipt.
 *
 * Hocuspocus handles the messages of one connection one after the other and waits for this
 * hook, so that an update which waits for the disk holds back those that build on it.
 */
export function takeUpdates(nowMs: () => number): Extension<Context> {
  return {
    async beforeSync({ type, payload, document, context }) {
      const { peer, room, member } = context
      if (member === undefined) throw new Error('A connection writes before it is admitted')
      const update = newsIn(document, type, payload)
      if (update === null) return
      const admitted = room.admit(update, member.seat)
      if (!admitted.ok) {
        peer.tell('refused', { code: admitted.error })
        peer.end(CLOSE.refused)
        throw new Ending()
      }
      const { party, name } = member.seat
      const { document: kept } = room
      const entry = { document: kept, bytes: update, party, delegate: name, atMs: nowMs() }
      await room.journal.write(entry)
      peer.tell('received', receiptFor(update))
    },
  }
}

/** A client that comes back says all it knows of deletions; mostly there is nothing new in it. */
function newsIn(document: Y.Doc, type: number, payload: Uint8Array): Uint8Array | null {
  if (type === messageYjsUpdate) return payload
  if (type !== messageYjsSyncStep2) return null
  return isKnown(document, payload) ? null : payload
}

function isKnown(document: Y.Doc, update: Uint8Array): boolean {
  return Y.snapshotContainsUpdate(Y.snapshot(document), update)
}
