import type { Extension } from '@hocuspocus/server'
import { can } from '../../../shared/meeting/roles.ts'
import { Ending } from './ending.ts'
import type { Context } from './room.ts'

/**
 * Lets in who bears a ticket of this room. The ticket, not the client, says for which
 * delegation a connection writes; observers get a connection that takes no update.
 */
export function admitMembers(): Extension<Context> {
  return {
    async onAuthenticate({ token, context, connectionConfig }) {
      const { peer, room } = context
      const member = await room.findMember(token)
      if (member === null) throw new Ending()
      connectionConfig.readOnly =
        !can(member.seat.role, 'write') && !can(member.seat.role, 'decide')
      if (peer.isOpen) room.members.set(peer, member)
      return { member }
    },
  }
}
