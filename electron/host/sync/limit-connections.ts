import type { Extension } from '@hocuspocus/server'
import { Ending } from './ending.ts'
import type { Context } from './room.ts'

/** What one message may weigh: a whole draft comes as one when a client returns. */
export const MAX_MESSAGE_BYTES = 8 * 1024 * 1024

/** Who has not taken this much is cut off, and starts again from the host's text. */
export const MAX_WAITING_BYTES = 32 * 1024 * 1024

/** Turns clients away once a room has `perRoom` connections: one gone mad must not starve all. */
export function limitConnections({ perRoom }: { readonly perRoom: number }): Extension<Context> {
  return {
    onConnect({ context }) {
      if (context.room.members.size < perRoom) return Promise.resolve()
      context.peer.close()
      throw new Ending()
    },
  }
}
