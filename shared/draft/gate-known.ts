import * as Y from 'yjs'
import type { Draft } from './draft.ts'
import { eachRange } from './ranges.ts'
import type { Ranges } from './ranges.ts'

/** Whether all that is named is there: nobody marks, decides on or speaks of what may come. */
export function areKnown({ doc }: Draft, ranges: Ranges): boolean {
  for (const { client, clock, length } of eachRange(ranges)) {
    if (clock + length > Y.getState(doc.store, client)) return false
  }
  return true
}
