import type { Connection, Document, Extension } from '@hocuspocus/server'
import type { Context } from './room.ts'

const MAX_STATE_CHARACTERS = 16_384

/**
 * Shows everybody under their own flag: whatever seat a client claims, the others see that of
 * its ticket. y-websocket also sends back what it heard of others; that is left out, so that
 * nobody speaks for somebody who is connected.
 */
export function checkPresence(): Extension<Context> {
  return {
    beforeHandleAwareness({ states, context, connection, document }) {
      const seat = context?.member?.seat
      if (seat === undefined || connection === undefined) states.clear()
      for (const [client, state] of states) {
        const isTooLong = JSON.stringify(state).length > MAX_STATE_CHARACTERS
        const isForeign = connection !== undefined && isOfAnother(document, connection, client)
        if (isTooLong || isForeign) states.delete(client)
        else states.set(client, { ...state, seat })
      }
      return Promise.resolve()
    },
  }
}

function isOfAnother(document: Document, connection: Connection, client: number): boolean {
  return document
    .getConnections()
    .some((other) => other !== connection && document.getClients(other).has(client))
}
