import type { Connection, Document, Extension } from '@hocuspocus/server'
import type { Context } from './room.ts'

/**
 * Shows everybody under their own flag: whatever seat a client claims, the others see that of
 * its ticket. y-websocket also sends back what it heard of others; that is left out, so that
 * nobody speaks for somebody else: a page goes by the client id that it shows first, and by one
 * that no other party has. With that the id is taken, before its page has written a word.
 */
export function checkPresence(): Extension<Context> {
  return {
    beforeHandleAwareness({ states, context, connection, document }) {
      if (context?.member === undefined || connection === undefined) states.clear()
      else {
        const { peer, room, member } = context
        const { seat } = member
        dropScratch(states)
        for (const [client, state] of states) {
          const isForeign = isOfAnother(document, connection, client) || !room.claim(client, seat)
          if (!isForeign) peer.client ??= client
          if (isForeign || peer.client !== client) states.delete(client)
          else states.set(client, { ...state, seat })
        }
      }
      return Promise.resolve()
    },
  }
}

/** The copy that Hocuspocus reads a message into counts itself as somebody who is there: it comes first. */
function dropScratch(states: Map<number, Record<string, unknown>>): void {
  const [first] = states
  if (first !== undefined && Object.keys(first[1]).length === 0) states.delete(first[0])
}

function isOfAnother(document: Document, connection: Connection, client: number): boolean {
  return document
    .getConnections()
    .some((other) => other !== connection && document.getClients(other).has(client))
}
