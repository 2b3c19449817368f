import { meetingId } from '../../../shared/ids.ts'
import type { MeetingId } from '../../../shared/ids.ts'
import type { Reach } from '../meetings/shelf.ts'
import type { Tries } from '../meetings/tries.ts'
import type { Engine } from '../sync/engine.ts'
import type { Together } from './together.ts'

/** Whoever comes is looked for in each of them, in this order. */
export function reachAll(reaches: readonly Reach[]): Reach {
  return {
    async find(id) {
      for (const reach of reaches) {
        const meeting = await reach.find(id)
        if (meeting !== null) return meeting
      }
      return null
    },
    async findInvitation(code) {
      for (const reach of reaches) {
        const invited = await reach.findInvitation(code)
        if (invited !== null) return invited
      }
      return null
    },
  }
}

/** Who guesses at one host is slowed down at all of them. */
export function triesOf(tries: Tries, together: Together | null): Tries {
  return {
    waitMs: (address) => tries.waitMs(address),
    noteMiss(address) {
      tries.noteMiss(address)
      together?.noteMiss(address)
    },
  }
}

/**
 * Waits for the meeting first, where it is about to be open: on this host, or because hosts serve it together
 * and a balancer sends people anywhere. Nobody waits for a database who comes to a room that is open.
 * `arrivalOf` gives null where there is nothing to wait for.
 */
export function connectTo(
  engine: Engine,
  arrivalOf: (id: MeetingId) => Promise<unknown> | null,
): Engine['connect'] {
  return (socket, room, ticket) => {
    const arrival = engine.documentOf(room) === null ? arrivalOf(meetingOf(room)) : null
    if (arrival === null) return engine.connect(socket, room, ticket)
    // What comes meanwhile is kept by the system, and by the client if it is much.
    socket.pause()
    const connect = () => {
      if (socket.readyState !== socket.OPEN) return
      engine.connect(socket, room, ticket)
      socket.resume()
    }
    // Where the database cannot be asked the room is not open, and the engine says so.
    arrival.then(connect, connect)
  }
}

/** The rooms of notes are called after the meeting's. */
function meetingOf(room: string) {
  return meetingId(room.split('~')[0] ?? '')
}
