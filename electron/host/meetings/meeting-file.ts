import { rmSync } from 'node:fs'
import * as Y from 'yjs'
import { startDraft } from '../../../shared/draft/start.ts'
import type { Opening } from '../../../shared/draft/start.ts'
import type { MeetingId } from '../../../shared/ids.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import { ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { DRAFT, notesDocument } from '../store/port.ts'
import type { Entry, MeetingStore, NewEntry, StoreError, WriteError } from '../store/port.ts'
import { createSqliteStore, openSqliteStore } from '../store/sqlite.ts'
import { createCode } from './codes.ts'
import { PLACES } from './places.ts'
import { createMeetingId } from './tickets.ts'

/** A meeting read from its file, for who has it alone: the command line, or a host about to serve it. */
export interface MeetingFile {
  readonly meeting: MeetingId
  readonly path: string
  readonly store: MeetingStore
  /** The draft as the journal has it. Changing it by hand writes nothing: see `append`. */
  readonly doc: Y.Doc
  /** The private notes of the delegations that have written any. */
  readonly notes: ReadonlyMap<Party, Y.Doc>
  /** Whose client ids those in the draft are; null for the base text's. */
  readonly clients: ReadonlyMap<number, Party | null>
  /** When the draft's last entry was written. */
  readonly changedMs: number
  /** Puts an update on record, and into `doc`. It is on disk when this answers `ok`. */
  append(update: Uint8Array, by: Author): Result<null, WriteError>
  close(): void
}

/** null for base text, which nobody at the table wrote. */
export interface Author {
  readonly party: Party | null
  readonly delegate: string
  readonly atMs: number
}

/** Makes a meeting with its base text and its invitations; leaves nothing behind when it cannot. */
export function createMeetingFile(
  path: string,
  opening: Opening,
  atMs: number,
): Result<MeetingFile, StoreError> {
  const created = createSqliteStore(path, { meeting: createMeetingId(), atMs })
  if (!created.ok) return created
  const store = created.value
  const written = writeOpening(store, opening, atMs)
  if (written.ok) {
    const draft = new Replay()
    draft.gather(() => {
      for (const entry of store.entries()) draft.add(entry)
    })
    return ok(meetingFile(store, path, draft))
  }
  store.close()
  rmSync(path, { force: true })
  return written
}

export function openMeetingFile(path: string): Result<MeetingFile, StoreError> {
  const draft = new Replay()
  const opened = draft.gather(() => openSqliteStore(path, (entry) => draft.add(entry)))
  return opened.ok ? ok(meetingFile(opened.value, path, draft)) : opened
}

/** What a journal comes to. */
class Replay {
  readonly doc = new Y.Doc({ gc: false })
  readonly notes = new Map<Party, Y.Doc>()
  readonly clients = new Map<number, Party | null>()
  changedMs = 0

  /** In one transaction: Yjs tidies up once, not once an entry. */
  gather<T>(add: () => T): T {
    return this.doc.transact(add)
  }

  add({ document, bytes, party, atMs }: Entry | NewEntry): void {
    if (document !== DRAFT) {
      if (party !== null && document === notesDocument(party)) this.addNotes(party, bytes)
      return
    }
    Y.applyUpdate(this.doc, bytes)
    for (const client of Y.parseUpdateMeta(bytes).to.keys()) this.clients.set(client, party)
    this.changedMs = atMs
  }

  private addNotes(party: Party, bytes: Uint8Array): void {
    const doc = this.notes.get(party) ?? new Y.Doc({ gc: false })
    this.notes.set(party, doc)
    Y.applyUpdate(doc, bytes)
  }
}

function writeOpening(
  store: MeetingStore,
  opening: Opening,
  createdMs: number,
): Result<unknown, WriteError> {
  const doc = new Y.Doc({ gc: false })
  startDraft(doc, opening)
  const bytes = Y.encodeStateAsUpdate(doc)
  const base = { document: DRAFT, bytes, party: null, delegate: '', atMs: createdMs }
  let written: Result<unknown, WriteError> = store.append(base)
  for (const { party, role } of PLACES) {
    if (!written.ok) break
    const code = createCode(party)
    written = store.addInvitation({ code, party, role, createdMs, revokedMs: null })
  }
  return written
}

function meetingFile(store: MeetingStore, path: string, draft: Replay): MeetingFile {
  const { doc, notes, clients, changedMs } = draft
  return {
    ...{ meeting: store.meeting, path, store, doc, notes, clients, changedMs },
    append(bytes, { party, delegate, atMs }) {
      const entry = { document: DRAFT, bytes, party, delegate, atMs }
      const written = store.append(entry)
      if (!written.ok) return written
      draft.add(entry)
      return ok(null)
    },
    close: () => store.close(),
  }
}
