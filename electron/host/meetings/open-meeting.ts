import { setImmediate } from 'node:timers/promises'
import { openDraft, TEXTS } from '../../../shared/draft/draft.ts'
import type { Draft } from '../../../shared/draft/draft.ts'
import { openReaderInParts } from '../../../shared/draft/open-reader.ts'
import type { Reader } from '../../../shared/draft/reader.ts'
import { readSettings } from '../../../shared/draft/settings.ts'
import type { Settings } from '../../../shared/draft/settings.ts'
import type { MeetingId } from '../../../shared/ids.ts'
import type { Seat } from '../../../shared/meeting/roles.ts'
import type { FoundDamage } from '../../../shared/protocol/damage.ts'
import type { Admission, HistoryStep, RecentMeeting } from '../../../shared/protocol/http.ts'
import { CLOSE } from '../../../shared/protocol/wire.ts'
import { ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { Surroundings } from '../events.ts'
import type { WriteError } from '../store/port.ts'
import type { Engine } from '../sync/engine.ts'
import { DRAFT } from '../store/port.ts'
import { openJournal } from '../sync/journal.ts'
import type { Journal } from '../sync/journal.ts'
import { furnishRoom, openGate } from '../sync/room.ts'
import type { Member, Room } from '../sync/room.ts'
import { tellDamage, tellSplit } from '../sync/tell-trouble.ts'
import { furnishAdviceRoom } from './advice-room.ts'
import type { AdviceRoom } from './advice-room.ts'
import { bookOf } from './book.ts'
import { startChecking } from './check-rest.ts'
import { readHistory } from './history.ts'
import { openInvitations } from './invitations.ts'
import type { Invitations } from './invitations.ts'
import type { KeptMeeting } from './kept-meeting.ts'
import type { MeetingFile } from './meeting-file.ts'
import { furnishNotesRooms } from './notes-rooms.ts'
import type { Mended } from './mend.ts'
import { startSnapshots } from './snapshots.ts'
import { createTicket, hashTicket } from './tickets.ts'
import { furnishTranslating } from './translating.ts'
import type { Translate } from './translating.ts'

/**
 * A meeting that is being served, wherever it is kept: its rooms, and its invitations. What has to
 * be asked of its store throws `Unavailable` where that cannot be asked now.
 */
export interface ServedMeeting extends Invitations {
  readonly id: MeetingId
  readonly rooms: readonly Room[]
  readonly journal: Journal
  readonly settings: () => Settings
  /** How it stands. */
  readonly summary: () => Omit<RecentMeeting, 'path'>
  /** The course of the draft, for whoever has a good ticket; null for others. */
  readonly history: (ticket: string) => Promise<readonly HistoryStep[] | null>
  /** Gives somebody a seat: a ticket that only they have. `code` is null for the chair at the desk. */
  readonly seat: (seat: Seat, code: string | null) => Promise<Result<Admission, WriteError>>
  /** Takes what the bearer of a ticket says to the presidency. */
  readonly takeAdvice: AdviceRoom['take']
  /** Begins the text in the other language. */
  readonly translate: Translate
  /** Tells who presides, and whoever comes to preside, what was found in its record. */
  readonly tellDamage: (found: FoundDamage) => void
  /** Tells them likewise that what is on record does not get into its file, or does again. */
  readonly tellSplit: (isSplit: boolean) => void
  /** `code` is what everybody's connection is closed with: one of `CLOSE`, or `TRY_AGAIN`. */
  readonly close: (code?: number) => Promise<void>
}

/** One that is kept in a file of its own. */
export interface OpenMeeting extends ServedMeeting {
  readonly path: string
  readonly file: MeetingFile
  /** What was found when its file turned out to be damaged; null when it was whole. */
  readonly mended: Mended | null
  /** How it stands, for the list of recent meetings. */
  readonly summary: () => RecentMeeting
}

/**
 * Serves a meeting, whose store belongs to it from now on. Null if it holds no draft. `onDamage`: see
 * `startChecking`.
 */
export async function serveMeeting(
  kept: KeptMeeting,
  engine: Engine,
  { nowMs, report, onFault }: Surroundings,
  onDamage: (sinceMs: number | null) => void,
): Promise<ServedMeeting | null> {
  const draft = openDraft(kept.doc)
  if (readSettings(draft) === null) return null
  // A long text takes as long to open as to read: who types at other tables has a turn in between.
  await setImmediate()
  const { store } = kept
  const findMember = async (ticket: string) => memberOf(await store.findTicket(hashTicket(ticket)))
  const rooms: Room[] = []
  const journal = openJournal(bookOf(kept, rooms, report), onFault)
  const sealing = store.sealKey && { key: store.sealKey, sinceMs: nowMs() }
  const guard = openGate(kept.doc, kept.clients)
  const room = furnishRoom(
    { id: kept.meeting, document: DRAFT, journal, findMember, ...guard },
    sealing,
  )
  const notes = furnishNotesRooms(kept, journal, findMember)
  const advice = furnishAdviceRoom(kept, engine, { journal, findMember, nowMs })
  const readers: Reader[] = []
  for (const text of TEXTS) readers.push(await openedInTurns(openDraft(kept.doc, text)))
  // The book knows all of them before anybody comes in; the draft is there when all else is.
  const furnished = [{ room, doc: kept.doc }, ...notes, advice]
  rooms.push(...furnished.map((each) => each.room))
  for (const each of furnished.toReversed()) await engine.open(each.room, each.doc)
  const snapshots = startSnapshots(kept, onFault)
  const checking = startChecking(store, onDamage, onFault)

  function settings(): Settings {
    const read = readSettings(draft)
    if (read === null) throw new Error('The gate let a draft lose its settings')
    return read
  }

  return {
    ...{ id: kept.meeting, rooms, journal },
    ...openInvitations(store, rooms, nowMs),
    settings,
    summary() {
      const { title, meeting } = settings()
      const entries = readers.flatMap((reader) => reader.entries())
      const pending = entries.filter(({ state }) => state === 'pending').length
      return { title, meeting, pending, changedMs: kept.changedMs }
    },
    history: async (ticket) => ((await findMember(ticket)) === null ? null : readHistory(store)),
    async seat({ party, role, name }, code) {
      const ticket = createTicket()
      const hash = hashTicket(ticket)
      const added = await store.addTicket({ hash, code, party, role, name, createdMs: nowMs() })
      if (!added.ok) return added
      const { title, meeting } = settings()
      return ok({ room: kept.meeting, party, role, name, title, meeting, ticket })
    },
    takeAdvice: advice.take,
    translate: furnishTranslating(kept, room, engine, nowMs),
    tellDamage: (found) => tellDamage(room, found),
    tellSplit: (isSplit) => tellSplit(room, isSplit),
    async close(code = CLOSE.closing) {
      for (const reader of readers) reader.stop()
      await checking.stop()
      for (const { id } of rooms) await engine.close(id, code)
      await snapshots.stop()
      kept.close()
    },
  }
}

/** Before anybody can write there: a draft that changes cannot be opened in parts. */
async function openedInTurns(draft: Draft): Promise<Reader> {
  const opening = openReaderInParts(draft)
  for (;;) {
    await setImmediate()
    const part = opening.next()
    if (part.done === true) return part.value
  }
}

function memberOf(ticket: (Seat & { readonly code: string | null }) | null): Member | null {
  if (ticket === null) return null
  const { party, role, name, code } = ticket
  return { seat: { party, role, name }, code }
}
