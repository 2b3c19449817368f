import { openDraft } from '../../../shared/draft/draft.ts'
import { openReader } from '../../../shared/draft/reader.ts'
import { readSettings } from '../../../shared/draft/settings.ts'
import type { Settings } from '../../../shared/draft/settings.ts'
import type { MeetingId } from '../../../shared/ids.ts'
import type { Seat } from '../../../shared/meeting/roles.ts'
import type {
  Admission,
  HistoryStep,
  Invitation,
  RecentMeeting,
} from '../../../shared/protocol/http.ts'
import { CLOSE } from '../../../shared/protocol/wire.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { StoredInvitation, WriteError } from '../store/port.ts'
import type { Engine } from '../sync/engine.ts'
import { DRAFT } from '../store/port.ts'
import { openJournal } from '../sync/journal.ts'
import { furnishRoom, openGate } from '../sync/room.ts'
import type { Member, Room } from '../sync/room.ts'
import { bookOf } from './book.ts'
import { createCode } from './codes.ts'
import { readHistory } from './history.ts'
import type { MeetingFile } from './meeting-file.ts'
import { openNotesRooms } from './notes-rooms.ts'
import { inOrderOfTable } from './places.ts'
import type { Salvage } from './salvage.ts'
import { startSnapshots } from './snapshots.ts'
import { createTicket, hashTicket } from './tickets.ts'

/** A meeting that is being served: its file, its room, and its invitations. */
export interface OpenMeeting {
  readonly id: MeetingId
  readonly path: string
  readonly file: MeetingFile
  /** What was found when its file turned out to be damaged; null when it was whole. */
  readonly salvage: Salvage | null
  readonly settings: () => Settings
  /** How it stands, for the list of recent meetings. */
  readonly summary: () => RecentMeeting
  /** All good ones, in the order of the table. */
  readonly invitations: () => readonly Invitation[]
  /** Whether a code was made here, and is still good. */
  readonly findInvitation: (code: string) => StoredInvitation | null
  /** The course of the draft, for whoever has a good ticket; null for others. */
  readonly history: (ticket: string) => Promise<readonly HistoryStep[]> | null
  /** Gives somebody a seat: a ticket that only they have. `code` is null for the chair at the desk. */
  readonly seat: (seat: Seat, code: string | null) => Result<Admission, WriteError>
  /** Makes a code worthless, sends home who came in with it, and gives a new one. */
  readonly renew: (code: string) => Result<Invitation | null, WriteError>
  readonly close: () => Promise<void>
}

/** Serves the meeting of a file, which belongs to it from now on. Null if the file holds no draft. */
export async function serveMeeting(
  file: MeetingFile,
  engine: Engine,
  nowMs: () => number,
  salvage: Salvage | null = null,
): Promise<OpenMeeting | null> {
  const draft = openDraft(file.doc)
  if (readSettings(draft) === null) return null
  const { store } = file
  const findMember = (ticket: string) => memberOf(store.findTicket(hashTicket(ticket)))
  const rooms: Room[] = []
  const journal = openJournal(bookOf(file, rooms))
  const room = furnishRoom({
    ...{ id: file.meeting, document: DRAFT, journal, findMember },
    ...openGate(file.doc, file.clients),
  })
  await engine.open(room, file.doc)
  rooms.push(room, ...(await openNotesRooms(file, engine, journal, findMember)))
  const reader = openReader(draft)
  const snapshots = startSnapshots(file)

  function settings(): Settings {
    const read = readSettings(draft)
    if (read === null) throw new Error('The gate let a draft lose its settings')
    return read
  }

  return {
    id: file.meeting,
    path: file.path,
    file,
    salvage,
    settings,
    summary() {
      const { title, meeting } = settings()
      const pending = reader.entries().filter(({ state }) => state === 'pending').length
      return { path: file.path, title, meeting, pending, changedMs: file.changedMs }
    },
    invitations: () =>
      inOrderOfTable(store.invitations().filter(({ revokedMs }) => revokedMs === null)).map(
        ({ code, party, role }) => ({ code, party, role }),
      ),
    findInvitation: (code) => store.invitations().find((each) => each.code === code) ?? null,
    history: (ticket) => (findMember(ticket) === null ? null : readHistory(store)),
    seat({ party, role, name }, code) {
      const ticket = createTicket()
      const hash = hashTicket(ticket)
      const added = store.addTicket({ hash, code, party, role, name, createdMs: nowMs() })
      if (!added.ok) return added
      const { title, meeting } = settings()
      return ok({ room: file.meeting, party, role, name, title, meeting, ticket })
    },
    renew(code) {
      const old = store.invitations().find((each) => each.code === code && each.revokedMs === null)
      if (old === undefined) return ok(null)
      const { party, role } = old
      const next = { code: createCode(party), party, role }
      const added = store.addInvitation({ ...next, createdMs: nowMs(), revokedMs: null })
      if (!added.ok) return added
      const revoked = store.revokeInvitation(code, nowMs())
      if (!revoked.ok) return err(revoked.error)
      for (const { members } of rooms) {
        for (const [peer, member] of members) if (member.code === code) peer.end(CLOSE.ticket)
      }
      return ok(next)
    },
    async close() {
      reader.stop()
      for (const { id } of rooms) await engine.close(id)
      snapshots.stop()
      file.close()
    },
  }
}

function memberOf(ticket: (Seat & { readonly code: string | null }) | null): Member | null {
  if (ticket === null) return null
  const { party, role, name, code } = ticket
  return { seat: { party, role, name }, code }
}
