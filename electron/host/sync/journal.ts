import type { Result } from '../../../shared/result.ts'
import { Ending } from './ending.ts'
import type { Entry, NewEntry, WriteError } from '../store/port.ts'

export interface Journal {
  /** Comes true when the entry is on disk; until then nobody else may see the update. */
  write(entry: NewEntry): Promise<void>
  /** Something that was admitted is not on disk: it waits for it, or was given up. */
  readonly isFailing: boolean
  /** Tries once more; what is still not written is given up, unacknowledged. */
  stop(): void
}

interface Held {
  readonly entry: NewEntry
  readonly resolve: () => void
  readonly reject: (reason: Ending) => void
}

const RETRY_MS = 1_000

/**
 * Writes entries in the order in which they come. While the disk takes none, they are held
 * here and tried again; the room is told with every try, so that a client which waits behind
 * its own update still hears that the host lives.
 */
export function openJournal(
  append: (entry: NewEntry) => Result<Entry, WriteError>,
  onStorage: (isFailing: boolean) => void,
): Journal {
  const held: Held[] = []
  let timer: NodeJS.Timeout | null = null
  let isStopped = false
  let hasGivenUp = false

  function writeHeld() {
    for (let next = held[0]; next !== undefined; next = held[0]) {
      if (!append(next.entry).ok) break
      held.shift()
      next.resolve()
    }
    if (held.length > 0) {
      timer ??= setInterval(writeHeld, RETRY_MS)
      onStorage(true)
    } else if (timer !== null) {
      clearInterval(timer)
      timer = null
      onStorage(false)
    }
  }

  return {
    get isFailing() {
      return held.length > 0 || hasGivenUp
    },
    write(entry) {
      if (held.length === 0 && append(entry).ok) return Promise.resolve()
      if (isStopped) return Promise.reject(new Ending())
      return new Promise((resolve, reject) => {
        held.push({ entry, resolve, reject })
        if (held.length === 1) writeHeld()
      })
    },
    stop() {
      isStopped = true
      if (held.length > 0) writeHeld()
      if (timer !== null) clearInterval(timer)
      hasGivenUp = held.length > 0
      for (const { reject } of held.splice(0)) reject(new Ending())
    },
  }
}
