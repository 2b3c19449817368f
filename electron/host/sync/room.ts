import * as Y from 'yjs'
import { createGate } from '../../../shared/draft/gate.ts'
import type { RefusalCode } from '../../../shared/draft/gate.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import type { Seat } from '../../../shared/meeting/roles.ts'
import { createNotesGate } from '../../../shared/notes/gate-notes.ts'
import { ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { Entry, NewEntry, WriteError } from '../store/port.ts'
import { openJournal } from './journal.ts'
import type { Journal } from './journal.ts'
import type { Peer } from './peer.ts'

/** Those who share one Y.Doc: who is connected, what may be written, and where it is kept. */
export interface Room {
  /** As `/sync/ROOM` names it. */
  readonly id: string
  /** The Y.Doc, as the journal names it. */
  readonly document: string
  /**
   * Whether a seat may write this; what is admitted counts for all that is asked later. Gives what
   * is new in it, as Yjs itself writes that; null when nothing is.
   */
  readonly admit: (update: Uint8Array, seat: Seat) => Result<Uint8Array | null, RefusalCode>
  /** Whether a page of this seat may go by a client id; the first who does keeps it. */
  readonly claim: (client: number, seat: Seat) => boolean
  readonly journal: Journal
  /** Whose ticket this is; null when it is nobody's (any more). */
  readonly findMember: (ticket: string) => Member | null
  readonly members: Map<Peer, Member>
}

/** A room with nobody in it yet, and with a journal of its own. */
export function furnishRoom({
  append,
  ...rest
}: Omit<Room, 'journal' | 'members'> & {
  readonly append: (entry: NewEntry) => Result<Entry, WriteError>
}): Room {
  const members: Room['members'] = new Map()
  const journal = openJournal(append, (isFailing) => {
    for (const peer of members.keys()) peer.tell('storage', { isFailing })
  })
  return { ...rest, journal, members }
}

/** Somebody who came in with a ticket. */
export interface Member {
  readonly seat: Seat
  /** The invitation that the ticket was given for; null for the chair at the desk. */
  readonly code: string | null
}

/** What Hocuspocus carries with each connection. `member` is there once the ticket was found good. */
export interface Context {
  readonly peer: Peer
  readonly room: Room
  readonly member?: Member
}

type Guard = Pick<Room, 'admit' | 'claim'>

/**
 * Puts the gate before a draft. `admitted` gets each update at once: what waits for the disk, or
 * for its turn in Hocuspocus, is in no other copy yet, and the gate must not forget it.
 */
export function openGate(admitted: Y.Doc, clients: ReadonlyMap<number, Party | null>): Guard {
  const gate = createGate(() => Y.encodeStateAsUpdate(admitted))
  // Nobody wrote the base text, so nobody may go on under its client id; observers never write.
  for (const [client, party] of clients) gate.bind(client, party ?? 'OBS')
  return {
    admit(update, seat) {
      const verdict = gate.admit(update, seat)
      return verdict.ok ? ok(newsOf(admitted, update)) : verdict
    },
    claim: (client, { party }) => gate.bind(client, party),
  }
}

/** Puts the gate before a delegation's notes. Who may come in was asked before. */
export function openNotesGate(admitted: Y.Doc): Guard {
  const gate = createNotesGate(() => Y.encodeStateAsUpdate(admitted))
  return {
    admit(update) {
      const verdict = gate.admit(update)
      return verdict.ok ? ok(newsOf(admitted, update)) : verdict
    },
    claim: () => true,
  }
}

/** Takes an update in. What was known before, and what Yjs does not read, is not kept again. */
function newsOf(doc: Y.Doc, update: Uint8Array): Uint8Array | null {
  let news: Uint8Array | null = null
  const note = (bytes: Uint8Array) => (news = bytes)
  doc.on('update', note)
  Y.applyUpdate(doc, update)
  doc.off('update', note)
  return news
}
