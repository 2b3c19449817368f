import * as Y from 'yjs'
import type { Extension } from '@hocuspocus/server'
import type { Context } from './room.ts'

/** `[client, clock]`: the journal has what the client wrote up to this clock, itself not included. */
export type Receipt = readonly (readonly [client: number, clock: number])[]

export function receiptFor(update: Uint8Array): Receipt {
  return [...Y.parseUpdateMeta(update).to]
}

/** Tells who comes (back) what the journal has: their last receipt may have been lost with the line. */
export function receiptsOnArrival(): Extension<Context> {
  return {
    connected({ context, connection }) {
      // The room's document holds only what is in the journal already.
      const { document } = connection
      const vector = Y.decodeStateVector(Y.encodeStateVector(document))
      // Before the host asks for what it lacks: a page then brings what is sealed first.
      context.peer.tell('reach', [...vector])
      context.peer.tell('received', [...vector])
      if (context.room.journal.isFailing) context.peer.tell('storage', { isFailing: true })
      return Promise.resolve()
    },
  }
}
