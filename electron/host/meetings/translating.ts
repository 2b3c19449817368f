import { DRAFT } from '../store/port.ts'
import { can } from '../../../shared/meeting/roles.ts'
import type { TranslateError } from '../../../shared/protocol/http.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { Ending } from '../sync/ending.ts'
import type { Engine } from '../sync/engine.ts'
import type { Room } from '../sync/room.ts'
import { createTurns } from '../turns.ts'
import type { KeptMeeting } from './kept-meeting.ts'
import { translationUpdate } from './translation.ts'
import type { FindTemplate, TranslationSource } from './translation.ts'

/**
 * Begins the text in the other language for the bearer of a ticket. On record when it answers `ok`. What was
 * sent is read only where the ticket is the chair's.
 */
export type Translate = (
  ticket: string,
  read: () => Promise<Result<TranslationSource, TranslateError>>,
  find: FindTemplate,
) => Promise<Result<null, TranslateError>>

/** Lets the chair begin a translation while people write: base text is nobody's but the host's to write. */
export function furnishTranslating(
  { doc }: Pick<KeptMeeting, 'doc'>,
  room: Room,
  engine: Pick<Engine, 'tell'>,
  nowMs: () => number,
): Translate {
  // Who asks twice at once is told so, and gets no two texts in one.
  const inTurn = createTurns()

  async function begin(
    ...[ticket, read, find]: Parameters<Translate>
  ): Promise<Result<null, TranslateError>> {
    const { journal } = room
    const seat = (await room.findMember(ticket))?.seat
    if (seat === undefined || !can(seat.role, 'set')) return err({ kind: 'may-not-set' })
    const source = await read()
    if (!source.ok) return source
    // Whoever waits for an answer is not kept waiting for a disk that takes nothing.
    if (journal.isFailing) return err({ kind: 'not-saved' })
    let news: Uint8Array | null = null
    try {
      await journal.take(() => {
        const atMs = nowMs()
        const by = { party: seat.party, delegate: seat.name, atMs }
        const bytes = translationUpdate(doc, find, source.value, by)
        const entry = { document: DRAFT, party: null, delegate: '', atMs }
        news = bytes && room.restore({ ...entry, bytes })
        return ok(news && { ...entry, bytes: news })
      })
    } catch (fault) {
      // The meeting was closed before it was on disk.
      if (fault instanceof Ending) return err({ kind: 'not-saved' })
      throw fault
    }
    if (news === null) return err({ kind: 'two-languages' })
    engine.tell(room.id, news)
    return ok(null)
  }

  return (...asked) => inTurn(() => begin(...asked))
}
