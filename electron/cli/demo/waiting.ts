import * as Y from 'yjs'
import type { Participant } from './participant.ts'

/** What was waited for did not come. */
export class Stuck extends Error {
  constructor(readonly what: string) {
    super(`Waited in vain for ${what}`)
  }
}

/** No wait of a demo is long where all is well; this only ends one that is not. */
const LIMIT_MS = 20_000

/** Comes true with the event that makes it so. */
export function until(
  participants: readonly Participant[],
  isTrue: () => boolean,
  what: string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Stuck(what)), LIMIT_MS)
    const look = () => {
      const refused = participants.find((each) => each.refusal() !== null)
      if (refused !== undefined) {
        clearTimeout(limit)
        reject(new Stuck(`${refused.person.party}: ${refused.refusal() ?? ''}`))
      } else if (isTrue()) {
        clearTimeout(limit)
        resolve()
      }
    }
    for (const each of participants) each.subscribe(look)
    look()
  })
}

/** All have what all wrote, and the host has it on disk. */
export function untilSettled(participants: readonly Participant[]): Promise<void> {
  const isSettled = () => {
    if (!participants.every((each) => each.isSettled())) return false
    const [first = null, ...others] = participants.map(({ doc }) => clocksOf(doc))
    return others.every((each) => each === first)
  }
  return until(participants, isSettled, 'everybody to have the same text')
}

/** Lets the network have its turn, as between two keystrokes. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

function clocksOf(doc: Y.Doc): string {
  const clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc))]
  return JSON.stringify(clocks.sort(([one], [other]) => one - other))
}
