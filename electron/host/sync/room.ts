import * as Y from 'yjs'
import { createGate } from '../../../shared/draft/gate.ts'
import type { RefusalCode } from '../../../shared/draft/gate.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import type { Seat } from '../../../shared/meeting/roles.ts'
import { createNotesGate } from '../../../shared/notes/gate-notes.ts'
import type { FoundDamage } from '../../../shared/protocol/damage.ts'
import type { Result } from '../../../shared/result.ts'
import type { Awaitable, NewEntry } from '../store/port.ts'
import type { Journal } from './journal.ts'
import type { Peer } from './peer.ts'
import { createSeals } from './seals.ts'
import type { Seals, Sealing } from './seals.ts'

/** Those who share one Y.Doc: who is connected, what may be written, and where it is kept. */
export interface Room extends Guard {
  /** As `/sync/ROOM` names it. */
  readonly id: string
  /** The Y.Doc, as the journal names it. */
  readonly document: string
  readonly journal: Journal
  /** null where nothing is sealed: the store outlives its hosts, or anybody in the room may bring back all. */
  readonly seals: Seals | null
  /** Whose ticket this is; null when it is nobody's (any more). @throws {Unavailable} */
  readonly findMember: (ticket: string) => Awaitable<Member | null>
  readonly members: Map<Peer, Member>
  /** Who is to have what other hosts wrote. */
  readonly readers: Set<(update: Uint8Array) => void>
  /** What was found in the meeting's record since it is open; see `tellDamage`. */
  damage: FoundDamage | null
  /** What is on record does not get into the meeting's file; see `tellSplit`. */
  isSplit: boolean
}

/** What may be written to a document. */
export interface Guard {
  /**
   * Whether a seat may write this; what is admitted counts for all that is asked later. Gives what
   * is new in it, as Yjs itself writes that; null when nothing is.
   */
  readonly admit: (update: Uint8Array, seat: Seat) => Result<Uint8Array | null, RefusalCode>
  /** Takes in what another host's gate has let through. */
  readonly take: (entry: NewEntry) => void
  /** Forgets what was admitted and did not come on disk. */
  readonly forget: () => void
  /** Whether a page of this seat may go by a client id; the first who does keeps it. */
  readonly claim: (client: number, seat: Seat) => boolean
  /**
   * Admits what an earlier host of the meeting had on disk. Gives what is new in it; null for
   * nothing, or where what it builds on is not there.
   */
  readonly restore: (entry: NewEntry) => Uint8Array | null
}

type Furniture = Omit<Room, 'members' | 'readers' | 'seals' | 'restore' | 'damage' | 'isSplit'> &
  Partial<Pick<Room, 'restore'>>

/** A room and what is in it, before anybody can come in. */
export interface FurnishedRoom {
  readonly room: Room
  readonly doc: Y.Doc
}

/** A room with nobody in it yet. */
export function furnishRoom(parts: Furniture, sealing: Sealing | null = null): Room {
  const members: Room['members'] = new Map()
  const pass = (message: Uint8Array) => {
    for (const peer of members.keys()) peer.pass('sealed', message)
  }
  const seals = sealing && createSeals(sealing, parts.document, pass)
  const readers: Room['readers'] = new Set()
  return { restore: () => null, ...parts, seals, members, readers, damage: null, isSplit: false }
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
  /** By which the member came in; there when the member is. */
  readonly ticket?: string
}

/** Puts the gate before a draft. `doc` has what is on disk, and nothing else. */
export function openGate(doc: Y.Doc, clients: ReadonlyMap<number, Party | null>): Guard {
  const gate = createGate(() => Y.encodeStateAsUpdate(doc))
  // Nobody wrote the base text, so nobody may go on under its client id; observers never write.
  for (const [client, party] of clients) gate.bind(client, party ?? 'OBS')
  return {
    admit: (update, seat) => gate.admit(update, seat),
    take: ({ bytes, party }) => gate.take(bytes, party),
    forget: () => gate.forget(),
    claim: (client, { party }) => gate.bind(client, party),
    restore: ({ bytes, party }) => gate.restore(bytes, party),
  }
}

/** Puts the gate before a delegation's notes. Who may come in was asked before. */
export function openNotesGate(doc: Y.Doc): Guard {
  const gate = createNotesGate(() => Y.encodeStateAsUpdate(doc))
  return {
    admit: (update) => gate.admit(update),
    take: ({ bytes }) => gate.take(bytes),
    forget: () => gate.forget(),
    claim: () => true,
    restore: () => null,
  }
}
