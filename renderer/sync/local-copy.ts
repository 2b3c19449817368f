import { clearDocument, IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import type { Clocks } from './clocks.ts'
import { NO_CLOCKS, parseClocks } from './clocks.ts'

/** What this device keeps of a draft, so that a reload without the host loses no word. */
export interface LocalCopy {
  /** Once what was kept is in the doc: what the host had confirmed of it, or null where nothing can be kept. */
  readonly loaded: Promise<Clocks | null>
  /** Keeps what the host has confirmed, for the next page to know what it owes. */
  readonly remember: (received: Clocks) => void
  /** Throws the copy away, for good. */
  readonly drop: () => Promise<void>
  readonly close: () => Promise<void>
}

/** `onLost` is called when the device stops keeping: its disk is full, or the browser took the copy away. */
export type KeepCopy = (name: string, doc: Y.Doc, onLost: () => void) => LocalCopy

const RECEIVED = 'received'

/** Keeps the draft in the browser's IndexedDB. */
export const keepInBrowser: KeepCopy = (name, doc, onLost) => {
  const opening = canKeep().then((isAllowed) =>
    isAllowed ? new IndexeddbPersistence(name, doc) : null,
  )
  return {
    loaded: opening.then(async (persistence) => {
      if (persistence === null) return null
      await persistence.whenSynced
      // What fails in one of its transactions comes up to the database.
      persistence.db?.addEventListener('abort', onLost)
      persistence.db?.addEventListener('close', onLost)
      return parseReceived(await persistence.get(RECEIVED))
    }),
    remember(received) {
      void opening.then((persistence) => persistence?.set(RECEIVED, JSON.stringify([...received])))
    },
    async drop() {
      const persistence = await opening
      await persistence?.destroy()
      if (persistence !== null) await clearDocument(name)
    },
    async close() {
      const persistence = await opening
      await persistence?.destroy()
    },
  }
}

function parseReceived(kept: unknown): Clocks {
  if (typeof kept !== 'string') return NO_CLOCKS
  return parseClocks(JSON.parse(kept)) ?? NO_CLOCKS
}

/** Private windows and strict settings refuse a database only when it is opened. */
function canKeep(): Promise<boolean> {
  return new Promise((resolve) => {
    if (typeof indexedDB === 'undefined') return resolve(false)
    const probe = indexedDB.open('mesa-probe')
    probe.onerror = () => resolve(false)
    probe.onsuccess = () => {
      probe.result.close()
      resolve(true)
    }
  })
}
