import type { Extension } from '@hocuspocus/server'
import { can } from '../../../shared/meeting/roles.ts'
import type { Seat } from '../../../shared/meeting/roles.ts'
import type { FoundDamage } from '../../../shared/protocol/damage.ts'
import type { Context, Room } from './room.ts'

/** Tells those who preside, now and whenever one comes, what was found in the meeting's record. */
export function tellDamage(room: Room, found: FoundDamage): void {
  room.damage = found
  for (const [peer, { seat }] of room.members) if (presides(seat)) peer.tell('damage', found)
}

/** Likewise whether what is on record does not get into the meeting's file, but stays beside it. */
export function tellSplit(room: Room, isSplit: boolean): void {
  if (room.isSplit === isSplit) return
  room.isSplit = isSplit
  for (const [peer, { seat }] of room.members) if (presides(seat)) peer.tell('split', { isSplit })
}

export function troubleOnArrival(): Extension<Context> {
  return {
    connected({ context: { room, peer, member } }) {
      if (member === undefined || !presides(member.seat)) return Promise.resolve()
      if (room.damage !== null) peer.tell('damage', room.damage)
      if (room.isSplit) peer.tell('split', { isSplit: true })
      return Promise.resolve()
    },
  }
}

const presides = ({ role }: Seat): boolean => can(role, 'decide')
