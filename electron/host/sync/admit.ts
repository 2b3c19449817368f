import type { Extension } from '@hocuspocus/server'
import { can } from '../../../shared/meeting/roles.ts'
import type { Report } from '../events.ts'
import { Unavailable } from '../store/port.ts'
import { Ending } from './ending.ts'
import type { RefusalPace } from './refusal-pace.ts'
import type { Context, Member, Room } from './room.ts'

/**
 * Lets in who bears a ticket of this room. The ticket, not the client, says for which
 * delegation a connection writes; observers get a connection that takes no update.
 */
export function admitMembers(
  report: Report,
  isOpen: (room: Room) => boolean,
  refusals: RefusalPace,
): Extension<Context> {
  return {
    async onAuthenticate({ token, context, connectionConfig }) {
      const { peer, room } = context
      const member = await findMember(context, token)
      // It was closed meanwhile, and may be open again by the next try; or it is too soon for who comes.
      if (!isOpen(room) || !refusals.mayCome(token)) {
        peer.close()
        throw new Ending()
      }
      if (member === null) {
        report({ kind: 'client:unknown', room: room.id })
        throw new Ending()
      }
      const { party, role } = member.seat
      connectionConfig.readOnly = !can(role, 'write') && !can(role, 'decide')
      if (peer.isOpen) {
        room.members.set(peer, member)
        report({ kind: 'client:joined', room: room.id, party, role })
      }
      return { member, ticket: token }
    },
  }
}

/** Where nobody can be asked whose a ticket is, it may well be good: whoever has it is to come again. */
async function findMember({ peer, room }: Context, ticket: string): Promise<Member | null> {
  try {
    return await room.findMember(ticket)
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    peer.close()
    throw new Ending()
  }
}
