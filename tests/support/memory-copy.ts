import * as Y from 'yjs'
import type { Clocks } from '../../renderer/sync/clocks.ts'
import type { KeepCopy } from '../../renderer/sync/local-copy.ts'
import { NO_CLOCKS } from '../../renderer/sync/clocks.ts'

/** A device that keeps drafts in memory: what a browser's database is to a page. */
export interface Device {
  readonly keep: KeepCopy
  readonly names: () => readonly string[]
}

export function memoryDevice(): Device {
  const kept = new Map<string, { updates: Uint8Array[]; received: Clocks }>()
  return {
    names: () => [...kept.keys()],
    keep(name, doc) {
      const copy = kept.get(name) ?? { updates: [], received: NO_CLOCKS }
      kept.set(name, copy)
      for (const update of copy.updates) Y.applyUpdate(doc, update, 'kept')
      const store = (update: Uint8Array, origin: unknown) => {
        if (origin !== 'kept') copy.updates.push(update)
      }
      doc.on('update', store)
      return {
        loaded: Promise.resolve(copy.received),
        remember(received) {
          copy.received = received
        },
        drop() {
          doc.off('update', store)
          kept.delete(name)
          return Promise.resolve()
        },
        close() {
          doc.off('update', store)
          return Promise.resolve()
        },
      }
    },
  }
}
