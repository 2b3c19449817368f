import * as Y from 'yjs'
import type { RefusalCode } from '../draft/gate.ts'
import { isTooLong } from '../draft/gate-size.ts'
import { structsSince } from '../draft/items.ts'
import { err, ok } from '../result.ts'
import type { Result } from '../result.ts'
import { MAX_NOTES_LENGTH, openNotes } from './notes.ts'

/** The page stops at the limit; two pages at once may go beyond it a little. */
const TOLERATED_LENGTH = MAX_NOTES_LENGTH * 2

/**
 * Stands before a delegation's notes: whoever is let into their room may write and delete there,
 * but only words, and not without end. A refused update leaves no trace.
 */
export interface NotesGate {
  admit(update: Uint8Array): Result<null, RefusalCode>
}

/** `state` gives the notes with every admitted update, and nothing else. */
export function createNotesGate(state: () => Uint8Array): NotesGate {
  let copy = copyOf(state())
  return {
    admit(update) {
      const refusal = tryOut(copy, update)
      if (refusal === null) return ok(null)
      copy = copyOf(state())
      return err(refusal)
    },
  }
}

function copyOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc({ gc: false })
  openNotes(doc)
  Y.applyUpdate(doc, state)
  return doc
}

function tryOut(doc: Y.Doc, update: Uint8Array): RefusalCode | null {
  if (isTooLong(update)) return 'too-long'
  const transactions: Y.Transaction[] = []
  const note = (transaction: Y.Transaction) => transactions.push(transaction)
  doc.on('afterTransaction', note)
  try {
    Y.applyUpdate(doc, update)
  } catch {
    return 'unreadable'
  } finally {
    doc.off('afterTransaction', note)
  }
  const { pendingStructs, pendingDs } = doc.store
  if (pendingStructs !== null || pendingDs !== null) return 'incomplete'
  const notes = openNotes(doc)
  for (const transaction of transactions) {
    for (const struct of structsSince(transaction)) {
      if (!isWords(notes, struct)) return 'unknown-content'
    }
  }
  return notes.length > TOLERATED_LENGTH ? 'too-long' : null
}

function isWords(notes: Y.Text, struct: Y.AbstractStruct): boolean {
  if (!(struct instanceof Y.Item) || struct.parentSub !== null) return false
  // Yjs types parents by their events; only which one it is matters here.
  const parent: unknown = struct.parent
  return (
    parent === notes &&
    (struct.content instanceof Y.ContentString || struct.content instanceof Y.ContentDeleted)
  )
}
