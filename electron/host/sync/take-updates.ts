import * as Y from 'yjs'
import { messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'
import type { Extension } from '@hocuspocus/server'
import type { RefusalCode } from '../../../shared/draft/gate.ts'
import { ok } from '../../../shared/result.ts'
import { CLOSE } from '../../../shared/protocol/wire.ts'
import type { Report } from '../events.ts'
import { Ending } from './ending.ts'
import type { RefusalPace } from './refusal-pace.ts'
import { receiptFor } from './receipts.ts'
import type { Context, Room } from './room.ts'

/**
 * Takes what a client wrote, in this order, before Hocuspocus applies it and sends it on:
 *
 * 1. The gate admits it for the seat of the ticket, or the client is told why not and cut off.
 * 2. The journal has it on disk: what is judged together is written together.
 * 3. The client gets its receipt.
 *
 * Hocuspocus handles the messages of one connection one after the other and waits for this
 * hook, so that an update which waits for the disk holds back those that build on it.
 */
export function takeUpdates(
  nowMs: () => number,
  report: Report,
  refusals: RefusalPace,
): Extension<Context> {
  return {
    async beforeSync({ type, payload, document, context }) {
      const { peer, room, member, ticket = '' } = context
      if (member === undefined) throw new Error('A connection writes before it is admitted')
      const update = updateIn(type, payload)
      if (update === null) return
      if (type === messageYjsSyncStep2 && isKnown(document, update)) {
        // It may have come on record by another host since this client was told what is.
        return peer.tell('received', receiptFor(update))
      }
      const { party, role, name } = member.seat
      const by = { room: room.id, party, role }
      const startMs = performance.now()
      let sizeBytes = 0
      const taken = await room.journal.take(() => {
        const admitted = room.admit(update, member.seat)
        if (!admitted.ok) return admitted
        const { document: kept } = room
        const bytes = admitted.value
        sizeBytes = bytes?.length ?? 0
        return ok(bytes && { document: kept, bytes, party, delegate: name, atMs: nowMs() })
      })
      if (!taken.ok && type === messageYjsSyncStep2 && mayLack(room, taken.error, nowMs())) {
        peer.close()
        throw new Ending()
      }
      if (!taken.ok) {
        refusals.note(ticket)
        report({ kind: 'update:refused', ...by, code: taken.error })
        peer.tell('refused', { code: taken.error })
        peer.end(CLOSE.refused)
        throw new Ending()
      }
      const tookMs = performance.now() - startMs
      if (sizeBytes > 0) report({ kind: 'update:taken', ...by, sizeBytes, tookMs })
      peer.note(update)
      peer.tell('received', receiptFor(update))
    },
  }
}

/** Everybody who was there should have come back by then, and brought what they wrote. */
const LACKING_MS = 60_000

/**
 * Whether a client that comes back may be in the right, and this host behind: it opened a copy
 * that lacks the last words of others, and this one holds and builds on them. It is let come
 * again, and keeps all it has, until those others have brought them.
 */
function mayLack({ seals }: Room, error: RefusalCode, nowMs: number): boolean {
  const isHopeless = error === 'unreadable' || error === 'too-long'
  return seals !== null && !isHopeless && Math.abs(nowMs - seals.sinceMs) < LACKING_MS
}

function updateIn(type: number, payload: Uint8Array): Uint8Array | null {
  return type === messageYjsUpdate || type === messageYjsSyncStep2 ? payload : null
}

/**
 * A client that comes back says all it knows of deletions; mostly there is nothing new in it. What
 * cannot be read is for the gate to say.
 */
function isKnown(document: Y.Doc, update: Uint8Array): boolean {
  try {
    return Y.snapshotContainsUpdate(Y.snapshot(document), update)
  } catch {
    return false
  }
}
