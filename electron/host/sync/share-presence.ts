import type { Connection, Document } from '@hocuspocus/server'
import * as encoding from 'lib0/encoding'
import { applyAwarenessUpdate } from 'y-protocols/awareness'
import type { Seat } from '../../../shared/meeting/roles.ts'
import type { Room } from './room.ts'

/** What pages show of themselves, as y-protocols counts it; null for who has gone. */
export type People = readonly (readonly [
  client: number,
  clock: number,
  state: Readonly<Record<string, unknown>> | null,
])[]

/** Who is in a room that several hosts serve. */
export interface SharedPresence {
  /** Shows here who is at other hosts. */
  readonly hear: (people: People) => void
  /** Who is known here. */
  readonly all: () => People
  readonly stop: () => void
}

/** So that what comes from others is not told to them again. */
const FROM_OTHERS = { source: 'redis' } as const

/** `tell` has what changed at this host. */
export function sharePresence(
  document: Document,
  room: Room,
  tell: (people: People) => void,
): SharedPresence {
  const { awareness } = document
  const peopleOf = (clients: readonly number[]): People =>
    clients.map((client) => [
      client,
      awareness.meta.get(client)?.clock ?? 0,
      awareness.getStates().get(client) ?? null,
    ])

  function onUpdate({ added, updated, removed }: Changes, origin: unknown): void {
    if (origin !== FROM_OTHERS) tell(peopleOf([...added, ...updated, ...removed]))
  }
  awareness.on('update', onUpdate)

  return {
    hear(people) {
      const connections = document.getConnections()
      const own = new Set(connections.flatMap((each) => [...clientsOf(document, each)]))
      // Who came here from another host is here, however late that one notices that they left; and
      // a client id that shows itself there is taken here as well.
      const others = people.filter(
        ([client, , state]) =>
          !own.has(client) && (state === null || room.claim(client, seatIn(state))),
      )
      if (others.length > 0) applyAwarenessUpdate(awareness, encode(others), FROM_OTHERS)
    },
    all: () => peopleOf([...awareness.getStates().keys()]),
    stop: () => awareness.off('update', onUpdate),
  }
}

/** Typed as anything at all. */
function clientsOf(document: Document, connection: Connection): ReadonlySet<number> {
  return document.getClients(connection) as Set<number>
}

interface Changes {
  readonly added: readonly number[]
  readonly updated: readonly number[]
  readonly removed: readonly number[]
}

/** The other host put it there, in place of whatever the page had said. */
function seatIn(state: Readonly<Record<string, unknown>>): Seat {
  return state['seat'] as Seat // see checkPresence
}

function encode(people: People): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, people.length)
  for (const [client, clock, state] of people) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, JSON.stringify(state))
  }
  return encoding.toUint8Array(encoder)
}
