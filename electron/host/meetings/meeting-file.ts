import { rmSync } from 'node:fs'
import * as Y from 'yjs'
import { startDraft } from '../../../shared/draft/start.ts'
import type { Opening } from '../../../shared/draft/start.ts'
import { startMarkedDraft } from '../../../shared/import/start-marked.ts'
import type { MarkedOpening } from '../../../shared/import/start-marked.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import { ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { DRAFT } from '../store/port.ts'
import type { Extent, FileStore, StoreError, WriteError } from '../store/port.ts'
import { createSqliteStore, openSqliteStore } from '../store/sqlite.ts'
import { createCode } from './codes.ts'
import type { KeptMeeting } from './kept-meeting.ts'
import { PLACES } from './places.ts'
import { Replay } from './replay.ts'
import { createMeetingId } from './tickets.ts'

/** A meeting read from its file, for who has it alone: the command line, or a host about to serve it. */
export interface MeetingFile extends KeptMeeting {
  readonly path: string
  readonly store: FileStore
  /** Puts an update on record, and into `doc`. It is on disk when this answers `ok`. */
  append(update: Uint8Array, by: Author): Result<null, WriteError>
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
  opening: Opening | MarkedOpening,
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

/** Reads its whole journal, where only its `end` is not enough: see `startChecking`. */
export function openMeetingFile(
  path: string,
  extent: Extent = 'whole',
): Result<MeetingFile, StoreError> {
  const draft = new Replay()
  const opened = draft.gather(() => openSqliteStore(path, draft, extent))
  return opened.ok ? ok(meetingFile(opened.value, path, draft)) : opened
}

function writeOpening(
  store: FileStore,
  opening: Opening | MarkedOpening,
  createdMs: number,
): Result<unknown, WriteError> {
  const doc = new Y.Doc({ gc: false })
  if ('document' in opening) startMarkedDraft(doc, opening, createdMs)
  else startDraft(doc, opening)
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

function meetingFile(store: FileStore, path: string, draft: Replay): MeetingFile {
  const { doc, clients } = draft
  return {
    ...{ meeting: store.meeting, path, store, doc, clients },
    notesOf: (party) => draft.notesOf(party),
    get changedMs() {
      return draft.changedMs
    },
    append(bytes, { party, delegate, atMs }) {
      const entry = { document: DRAFT, bytes, party, delegate, atMs }
      const written = store.append(entry)
      if (!written.ok) return written
      draft.add(entry)
      return ok(null)
    },
    record(choose) {
      const written = store.record(choose)
      if (written.ok) for (const entry of written.value) draft.add(entry)
      return written
    },
    keepSnapshot: () => store.keepSnapshot(draft.snapshot()),
    close: () => store.close(),
  }
}
