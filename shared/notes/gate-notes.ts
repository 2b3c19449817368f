import * as Y from 'yjs'
import { applyNoting } from '../draft/applied.ts'
import type { Applied } from '../draft/applied.ts'
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
  /** Gives what is new in the update, as Yjs itself writes that; null when nothing is. */
  admit(update: Uint8Array): Result<Uint8Array | null, RefusalCode>
  /** Takes in what is on record already. */
  take(update: Uint8Array): void
  /** Forgets what was admitted and did not come on record: `state` tells what did. */
  forget(): void
}

/** More than can wait for the journal at one time. */
const RECENT = 512

/** `state` gives the notes with every update that is on record, and nothing else. */
export function createNotesGate(state: () => Uint8Array): NotesGate {
  const recent: Uint8Array[] = []
  const fresh = () => {
    const doc = copyOf(state())
    for (const update of recent) Y.applyUpdate(doc, update)
    return doc
  }
  let copy = fresh()
  return {
    admit(update) {
      const tried = tryOut(copy, update)
      if (!tried.ok) copy = fresh()
      else if (recent.push(update) > RECENT) recent.shift()
      return tried
    },
    take: (update) => Y.applyUpdate(copy, update),
    forget() {
      recent.length = 0
      copy = fresh()
    },
  }
}

function copyOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc({ gc: false })
  openNotes(doc)
  Y.applyUpdate(doc, state)
  return doc
}

function tryOut(doc: Y.Doc, update: Uint8Array): Result<Uint8Array | null, RefusalCode> {
  if (isTooLong(update)) return err('too-long')
  let applied: Applied
  try {
    applied = applyNoting(doc, update)
  } catch {
    return err('unreadable')
  }
  const { pendingStructs, pendingDs } = doc.store
  if (pendingStructs !== null || pendingDs !== null) return err('incomplete')
  const notes = openNotes(doc)
  for (const transaction of applied.transactions) {
    for (const struct of structsSince(transaction)) {
      if (!isWords(notes, struct)) return err('unknown-content')
    }
  }
  return notes.length > TOLERATED_LENGTH ? err('too-long') : ok(applied.news)
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
