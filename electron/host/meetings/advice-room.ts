import { can } from '../../../shared/meeting/roles.ts'
import { MAX_ADVICE, adviceUpdate, readAdvice } from '../../../shared/advice/advice.ts'
import { adviceRoom } from '../../../shared/protocol/wire.ts'
import type { AdviceError } from '../../../shared/protocol/http.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { notesDocument } from '../store/port.ts'
import type { NewEntry } from '../store/port.ts'
import { Ending } from '../sync/ending.ts'
import type { Engine } from '../sync/engine.ts'
import type { Journal } from '../sync/journal.ts'
import { furnishRoom } from '../sync/room.ts'
import type { FurnishedRoom, Room } from '../sync/room.ts'
import { createCommentPace } from './comment-pace.ts'
import type { KeptMeeting } from './kept-meeting.ts'
import { hashTicket } from './tickets.ts'

export interface AdviceRoom extends FurnishedRoom {
  /** Takes what the bearer of a ticket says to the presidency. On record when it answers `ok`. */
  readonly take: (ticket: string, text: string) => Promise<Result<null, AdviceError>>
}

interface Keeping extends Pick<Room, 'journal' | 'findMember'> {
  readonly nowMs: () => number
}

/**
 * Furnishes the room of what observers say to the presidency. Only the chair's tickets open it, and
 * nobody writes in it but the host: what comes in names its ticket, and the host says whose it is.
 */
export function furnishAdviceRoom(
  { meeting, notesOf }: KeptMeeting,
  engine: Pick<Engine, 'tell'>,
  { journal, findMember, nowMs }: Keeping,
): AdviceRoom {
  const doc = notesOf('OBS')
  const pace = createCommentPace(nowMs)
  const room = furnishRoom({
    id: adviceRoom(meeting),
    document: notesDocument('OBS'),
    journal,
    admit: () => err('may-not-write'),
    claim: () => true,
    take: () => undefined,
    forget: () => undefined,
    async findMember(ticket) {
      const member = await findMember(ticket)
      return member !== null && can(member.seat.role, 'decide') ? member : null
    },
  })
  return {
    ...{ room, doc },
    async take(ticket, text) {
      const seat = (await findMember(ticket))?.seat
      if (seat === undefined || !can(seat.role, 'advise')) return err({ kind: 'may-not-advise' })
      const who = hashTicket(ticket)
      const waitMs = pace.waitMs(who)
      if (waitMs > 0) return err({ kind: 'too-many-tries', waitMs })
      // Whoever waits for an answer is not kept waiting for a disk that takes nothing.
      if (journal.isFailing || readAdvice(doc).length >= MAX_ADVICE)
        return err({ kind: 'not-saved' })
      const { party, name } = seat
      const said = { party, delegate: name, atMs: nowMs(), text }
      const update = adviceUpdate(doc, said)
      if (update === null) return err({ kind: 'no-comment' })
      const forget = pace.count(who)
      const entry = { document: room.document, bytes: update, party: 'OBS' as const }
      const isKept = await isTaken(journal, { ...entry, delegate: name, atMs: said.atMs })
      if (!isKept) {
        forget()
        return err({ kind: 'not-saved' })
      }
      engine.tell(room.id, update)
      return ok(null)
    },
  }
}

/** False when the meeting was closed before it was on disk. */
async function isTaken(journal: Journal, entry: NewEntry): Promise<boolean> {
  try {
    return (await journal.take(() => ok(entry))).ok
  } catch (fault) {
    if (fault instanceof Ending) return false
    throw fault
  }
}
