import type { Sealed } from '../../shared/protocol/seal.ts'
import type { Clocks } from './clocks.ts'
import { covers } from './clocks.ts'

/** The last of what the host had on disk, as it sealed it: for a host that comes after and lacks it. */
export interface Tail {
  readonly keep: (sealed: Sealed) => void
  /** What a host that goes so far does not have, oldest first. */
  readonly beyond: (reach: Clocks) => readonly Sealed[]
}

/** UTF-16 code units: hours of what a full room writes. */
const MAX_LENGTH = 4_000_000

export function createTail(maxLength = MAX_LENGTH): Tail {
  const kept: Sealed[] = []
  let length = 0
  return {
    keep(sealed) {
      kept.push(sealed)
      length += sealed.batch.length
      while (length > maxLength && kept.length > 1) length -= kept.shift()?.batch.length ?? 0
    },
    beyond: (reach) =>
      kept.filter(({ to }) => to.some(([client, clock]) => !covers(reach, client, clock))),
  }
}
