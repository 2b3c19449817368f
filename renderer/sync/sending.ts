import type { Clocks } from './clocks.ts'
import { covers, mergeClocks, NO_CLOCKS } from './clocks.ts'

/**
 * What this page wrote and the host has not confirmed.
 *
 * 1. A change counts as received only when the host's journal names its clock; that it was
 *    sent, or came back from the host, proves nothing.
 * 2. What an earlier page kept on this device is owed as well, under that page's client ids.
 */
export interface Sending {
  readonly received: Clocks
  readonly owed: readonly Owed[]
}

/** One change: received once the host has this client's items up to the clock. */
interface Owed {
  readonly client: number
  readonly clock: number
}

export const NOTHING_SENT: Sending = { received: NO_CLOCKS, owed: [] }

/** A change was made here; `clock` is the client's next one after it. */
export function owe(sending: Sending, client: number, clock: number): Sending {
  if (covers(sending.received, client, clock)) return sending
  return { ...sending, owed: [...sending.owed, { client, clock }] }
}

/** The host's journal has all this. */
export function receive(sending: Sending, clocks: Iterable<readonly [number, number]>): Sending {
  const received = mergeClocks(sending.received, clocks)
  const owed = sending.owed.filter(({ client, clock }) => !covers(received, client, clock))
  return { received, owed }
}

/** The host that is there now has no more than this: what it lacks of ours is owed again. */
export function retreat(sending: Sending, reach: Clocks, own: number): Sending {
  const had = sending.received.get(own) ?? 0
  const received = new Map<number, number>()
  for (const [client, clock] of sending.received) {
    received.set(client, Math.min(clock, reach.get(client) ?? 0))
  }
  return owe({ ...sending, received }, own, had)
}

/** A kept copy was loaded: `held` is what it holds, `received` what the host had confirmed of it. */
export function restore(sending: Sending, held: Clocks, received: Clocks): Sending {
  const known = receive(sending, received)
  return [...held].reduce((sum, [client, clock]) => owe(sum, client, clock), known)
}
