import type { MeetingId } from '../../../shared/ids.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import type { Role } from '../../../shared/meeting/roles.ts'
import type { Result } from '../../../shared/result.ts'

/** At once from a file, later from a database elsewhere. */
export type Awaitable<T> = T | Promise<T>

/**
 * What a meeting is kept in: a file of its own, or a database that several hosts share.
 *
 * 1. What `record` has answered `ok` for is on disk, whatever happens to the process.
 * 2. The journal is complete and only grows: each entry's digest covers all before it. Whoever
 *    appends knows all that is before: there is one order for all hosts.
 * 3. A snapshot only saves time: without it, or where it is not sound, the journal says the same.
 * 4. What cannot be asked now throws `Unavailable`, which is not the same as "there is none".
 */
export interface MeetingStore {
  readonly meeting: MeetingId
  readonly createdMs: number
  /** For sealing what pages keep of the journal; it leaves the store never. Null where no page need keep any. */
  readonly sealKey: Uint8Array | null
  /**
   * Appends, all in one go or nothing. `choose` is called with nobody else appending; it gets what
   * other hosts have appended since this store last looked, and says what comes next.
   */
  record(choose: Choose): Awaitable<Result<readonly Entry[], WriteError>>
  /**
   * Oldest first; those after entry `after`, where it is given. @throws {Unavailable} and, where one is
   * there that nobody wrote so, {BadRow}.
   */
  entries(after?: number): Iterable<ChainedEntry> | AsyncIterable<ChainedEntry>
  /** The last of those entries for which opening took a snapshot's word; null where it read them all. */
  readonly trusted: Tip | null
  /** Keeps what the journal comes to as it stands now, in place of an earlier snapshot. */
  keepSnapshot(bytes: Uint8Array): Awaitable<Result<null, WriteError>>
  /** How many entries were written since the last sound snapshot. */
  readonly sinceSnapshot: number
  /** The digest of the last entry, hexadecimal: two copies with the same one tell the same. */
  readonly digest: string
  invitations(): Awaitable<readonly StoredInvitation[]>
  addInvitation(invitation: StoredInvitation): Awaitable<Result<null, WriteError>>
  /** Takes the code's tickets away too. An unknown code is no error. */
  revokeInvitation(code: string, atMs: number): Awaitable<Result<null, WriteError>>
  addTicket(ticket: StoredTicket): Awaitable<Result<null, WriteError>>
  findTicket(hash: string): Awaitable<StoredTicket | null>
  /** The store is of no use afterwards. */
  close(): void
}

/** See `MeetingStore.record`. */
export type Choose = (news: readonly Entry[]) => readonly NewEntry[]

/** The store cannot be asked now: nothing is known about what was asked for. */
export class Unavailable extends Error {}

/** A meeting in a file of its own, which one store at a time has open, and which answers at once. */
export interface FileStore extends MeetingStore {
  /** Whether there is any use in writing: an archived meeting may be there to be read alone. */
  readonly mayWrite: boolean
  /** The whole file as it stands; null while it is being written. Throws what reading throws. */
  copy(): Uint8Array | null
  /** For who writes much and often: what is on disk is, until a pause, in two files that belong together. */
  writeAhead(tell?: TellCheckpoint): void
  append(entry: NewEntry): Result<Entry, WriteError>
  record(choose: Choose): Result<readonly Entry[], WriteError>
  entries(after?: number): Iterable<ChainedEntry>
  keepSnapshot(bytes: Uint8Array): Result<null, WriteError>
  /** The digest after an earlier entry; null where there is none. */
  digestAt(seq: number): string | null
  invitations(): readonly StoredInvitation[]
  addInvitation(invitation: StoredInvitation): Result<null, WriteError>
  revokeInvitation(code: string, atMs: number): Result<null, WriteError>
  addTicket(ticket: StoredTicket): Result<null, WriteError>
  findTicket(hash: string): StoredTicket | null
  /** Leaves the meeting as one file. */
  close(): void
}

/**
 * Told what becomes of bringing what is beside a meeting's file into it, whenever that changes. `stuck`: it
 * has failed for long, and somebody has to see to it. `reason`: SQLite's name for why; null once it works.
 */
export type TellCheckpoint = (
  state: 'failing' | 'stuck' | 'recovered',
  reason: string | null,
) => void

/**
 * How much of a journal is read on opening: all of it; or, where there is a snapshot that fits, its end
 * alone, for who looks at the rest afterwards.
 */
export type Extent = 'whole' | 'end'

/** Who is told, on opening, what is in a journal. */
export interface Reading {
  /** Takes over what a snapshot holds. False when it cannot be read: then all entries come. */
  restore(snapshot: Uint8Array): boolean
  /** Each entry (since the snapshot), oldest first. What it throws means that the entry is unreadable. */
  add(entry: Entry): void
}

/** The Y.Doc that a meeting is about, until rounds get their own. */
export const DRAFT = 'draft'

/** The private notes of one delegation, which are in the meeting's file and in no draft. */
export function notesDocument(party: Party): string {
  return `notes/${party}`
}

/** One update that the gate let through, and whose it is. */
export interface NewEntry {
  /** Which Y.Doc of the meeting it belongs to. */
  readonly document: string
  readonly bytes: Uint8Array
  /** null for the base text, which nobody at the table wrote. */
  readonly party: Party | null
  /** The person's name; empty for the base text. */
  readonly delegate: string
  readonly atMs: number
}

export interface Entry extends NewEntry {
  /** From 1, without gaps. */
  readonly seq: number
}

/** An entry with the digest that binds it to all before it. */
export interface ChainedEntry extends Entry {
  readonly digest: Uint8Array
}

/** How far a journal goes: its last entry. */
export type Tip = Pick<ChainedEntry, 'seq' | 'digest'>

export interface StoredInvitation {
  readonly code: string
  readonly party: Party
  readonly role: Role
  readonly createdMs: number
  /** null while it is good. */
  readonly revokedMs: number | null
}

/** A person who came in. The ticket itself is never kept. */
export interface StoredTicket {
  /** SHA-256 of the ticket, hexadecimal. */
  readonly hash: string
  /** The invitation it was given for; null for the chair at the host's own desk. */
  readonly code: string | null
  readonly party: Party
  readonly role: Role
  readonly name: string
  readonly createdMs: number
}

export type StoreError =
  | { readonly kind: 'no-such-file'; readonly path: string }
  | { readonly kind: 'not-a-meeting'; readonly path: string }
  | { readonly kind: 'damaged'; readonly path: string }
  /** Written by a later Mesa. */
  | { readonly kind: 'newer'; readonly path: string }
  | { readonly kind: 'in-use'; readonly path: string }
  /** A crash left something beside it that has to go into it first, and nothing can be written there. */
  | { readonly kind: 'unsettled'; readonly path: string }
  | WriteError

export type WriteError = { readonly kind: 'cannot-write'; readonly path: string }
