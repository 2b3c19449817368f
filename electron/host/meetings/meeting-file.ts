import { rmSync } from 'node:fs'
import * as Y from 'yjs'
import { startDraft } from '../../../shared/draft/start.ts'
import type { Opening } from '../../../shared/draft/start.ts'
import type { MeetingId } from '../../../shared/ids.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { DRAFT } from '../store/port.ts'
import type { MeetingStore, StoreError, WriteError } from '../store/port.ts'
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
  /** Whose client ids those in the draft are; null for the base text's. */
  readonly clients: ReadonlyMap<number, Party | null>
  /** When the last entry was written. */
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
  const written = writeOpening(created.value, opening, atMs)
  if (written.ok) return ok(read(created.value, path))
  created.value.close()
  rmSync(path, { force: true })
  return written
}

export function openMeetingFile(path: string): Result<MeetingFile, StoreError> {
  const opened = openSqliteStore(path)
  if (!opened.ok) return opened
  try {
    return ok(read(opened.value, path))
  } catch {
    // The digests are right, and yet Yjs cannot read it: no Mesa wrote this.
    opened.value.close()
    return err({ kind: 'damaged', path })
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

function read(store: MeetingStore, path: string): MeetingFile {
  const doc = new Y.Doc({ gc: false })
  const clients = new Map<number, Party | null>()
  let changedMs = store.createdMs
  // In one transaction: Yjs tidies up once, not once an entry.
  doc.transact(() => {
    for (const { bytes, party, atMs } of store.entries()) {
      Y.applyUpdate(doc, bytes)
      noteClients(clients, bytes, party)
      changedMs = atMs
    }
  })
  return {
    ...{ meeting: store.meeting, path, store, doc, clients, changedMs },
    append(bytes, { party, delegate, atMs }) {
      const written = store.append({ document: DRAFT, bytes, party, delegate, atMs })
      if (!written.ok) return written
      Y.applyUpdate(doc, bytes)
      noteClients(clients, bytes, party)
      return ok(null)
    },
    close: () => store.close(),
  }
}

function noteClients(clients: Map<number, Party | null>, bytes: Uint8Array, party: Party | null) {
  for (const client of Y.parseUpdateMeta(bytes).to.keys()) clients.set(client, party)
}
