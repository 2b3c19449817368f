import type { Extension } from '@hocuspocus/server'
import { can } from '../../../shared/meeting/roles.ts'
import type { FoundDamage } from '../../../shared/protocol/damage.ts'
import type { Context, Room } from './room.ts'

/** Tells those who preside, now and whenever one comes, what was found in the meeting's record. */
export function tellDamage(room: Room, found: FoundDamage): void {
  room.damage = found
  for (const [peer, { seat }] of room.members) {
    if (can(seat.role, 'decide')) peer.tell('damage', found)
  }
}

export function damageOnArrival(): Extension<Context> {
  return {
    connected({ context: { room, peer, member } }) {
      const mayKnow = member !== undefined && can(member.seat.role, 'decide')
      if (mayKnow && room.damage !== null) peer.tell('damage', room.damage)
      return Promise.resolve()
    },
  }
}
