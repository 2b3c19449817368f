import * as Y from 'yjs'
import { createGate } from '../../../shared/draft/gate.ts'
import type { RefusalCode } from '../../../shared/draft/gate.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import type { Seat } from '../../../shared/meeting/roles.ts'
import { createNotesGate } from '../../../shared/notes/gate-notes.ts'
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
  /** Whether a seat may write this; what is admitted counts for all that is asked later. */
  readonly admit: (update: Uint8Array, seat: Seat) => Result<null, RefusalCode>
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

/**
 * Puts the gate before a draft. `admitted` gets each update at once: what waits for the disk, or
 * for its turn in Hocuspocus, is in no other copy yet, and the gate must not forget it.
 */
export function openGate(
  admitted: Y.Doc,
  clients: ReadonlyMap<number, Party | null>,
): Room['admit'] {
  const gate = createGate(() => Y.encodeStateAsUpdate(admitted))
  // Nobody wrote the base text, so nobody may go on under its client id; observers never write.
  for (const [client, party] of clients) gate.bind(client, party ?? 'OBS')
  return (update, seat) => {
    const verdict = gate.admit(update, seat)
    if (verdict.ok) Y.applyUpdate(admitted, update)
    return verdict
  }
}

/** Puts the gate before a delegation's notes. Who may come in was asked before. */
export function openNotesGate(admitted: Y.Doc): Room['admit'] {
  const gate = createNotesGate(() => Y.encodeStateAsUpdate(admitted))
  return (update) => {
    const verdict = gate.admit(update)
    if (verdict.ok) Y.applyUpdate(admitted, update)
    return verdict
  }
}
