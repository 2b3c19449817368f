import * as Y from 'yjs'
import type { MarkId } from '../ids.ts'
import type { Draft } from './draft.ts'
import { nextClock } from './items.ts'
import type { Ranges } from './ranges.ts'
import { subtractRanges } from './ranges.ts'

/**
 * A format mark may reach ahead, over what the client that writes it has not written yet. It is
 * not written anew for each letter then, longer by each, and a formatted letter costs no more on
 * the wire than a plain one. So many clocks at most.
 */
const AHEAD = 1_000

/** From what the document's own client will write next. */
export function aheadIn({ doc }: Draft): Ranges {
  return [doc.clientID, nextClock(doc), AHEAD]
}

/** Ranges without what a client may yet write. */
export function withoutAhead({ doc }: Draft, client: number, ranges: Ranges): Ranges {
  return subtractRanges(ranges, [client, Y.getState(doc.store, client), AHEAD])
}

/** The client that a mark was first written by. */
export function clientOf(id: MarkId): number {
  return Number(id.split('.', 1)[0])
}
