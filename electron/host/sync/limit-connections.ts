import type { Extension } from '@hocuspocus/server'
import { Ending } from './ending.ts'
import type { Context } from './room.ts'

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
