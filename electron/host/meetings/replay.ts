import * as Y from 'yjs'
import type { Party } from '../../../shared/meeting/party.ts'
import { DRAFT, notesDocument } from '../store/port.ts'
import type { NewEntry, Reading } from '../store/port.ts'
import { decodeSnapshot, encodeSnapshot } from './snapshot.ts'

/** What a journal comes to, entry by entry. */
export class Replay implements Reading {
  readonly doc = new Y.Doc({ gc: false })
  readonly notes = new Map<Party, Y.Doc>()
  /** Whose client ids those in the draft are; null for the base text's. */
  readonly clients = new Map<number, Party | null>()
  /** When the draft's last entry was written. */
  changedMs = 0

  /** In one transaction: Yjs tidies up once, not once an entry. */
  gather<T>(add: () => T): T {
    return this.doc.transact(add)
  }

  add(entry: NewEntry): void {
    const { document, party, bytes } = entry
    if (document === DRAFT) this.addToDraft(entry)
    else if (party !== null && document === notesDocument(party)) {
      Y.applyUpdate(this.notesOf(party), bytes)
    }
  }

  private addToDraft({ bytes, party, atMs }: NewEntry): void {
    Y.applyUpdate(this.doc, bytes)
    for (const client of Y.parseUpdateMeta(bytes).to.keys()) {
      if (!this.clients.has(client)) this.clients.set(client, party)
    }
    this.changedMs = atMs
  }

  notesOf(party: Party): Y.Doc {
    const doc = this.notes.get(party) ?? new Y.Doc({ gc: false })
    this.notes.set(party, doc)
    return doc
  }

  restore(bytes: Uint8Array): boolean {
    const held = decodeSnapshot(bytes)
    if (held === null) return false
    Y.applyUpdate(this.doc, held.draft)
    for (const [party, notes] of held.notes) Y.applyUpdate(this.notesOf(party), notes)
    for (const [client, party] of held.clients) this.clients.set(client, party)
    this.changedMs = held.changedMs
    return true
  }

  snapshot(): Uint8Array {
    const { clients, changedMs } = this
    const notes = new Map<Party, Uint8Array>()
    for (const [party, doc] of this.notes) notes.set(party, Y.encodeStateAsUpdate(doc))
    return encodeSnapshot({ draft: Y.encodeStateAsUpdate(this.doc), notes, clients, changedMs })
  }
}
