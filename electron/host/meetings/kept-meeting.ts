import type * as Y from 'yjs'
import type { MeetingId } from '../../../shared/ids.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import type { Awaitable, MeetingStore } from '../store/port.ts'
import type { Book } from '../sync/journal.ts'

/** A meeting read from where it is kept, for who serves it. */
export interface KeptMeeting {
  readonly meeting: MeetingId
  readonly store: MeetingStore
  /** The draft as the journal has it. Changing it by hand writes nothing. */
  readonly doc: Y.Doc
  /** The private notes of a delegation: empty where it has written none. */
  readonly notesOf: (party: Party) => Y.Doc
  /** Whose client ids those in the draft are; null for the base text's. */
  readonly clients: ReadonlyMap<number, Party | null>
  /** When the draft's last entry was written. */
  readonly changedMs: number
  /** Puts several on record, and into their documents. They are on disk when this answers `ok`. */
  readonly record: Book['record']
  /**
   * Writes down what the journal comes to, so that the next opening is quick. One that finds no
   * room is no loss.
   */
  keepSnapshot(): Awaitable<unknown>
  close(): void
}
