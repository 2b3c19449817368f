import { types } from 'node:util'
import { meetingId } from '../../../shared/ids.ts'
import type { MeetingId } from '../../../shared/ids.ts'
import { isParty } from '../../../shared/meeting/party.ts'
import { isRole } from '../../../shared/meeting/roles.ts'
import type { ChainedEntry, StoredInvitation, StoredTicket, Tip } from './port.ts'

/** A row whose columns are not what Mesa writes. Caught where the file is opened. */
export class BadRow extends Error {}

/**
 * What to ask of each table of a file. Words are asked for as bytes: libsql aborts the whole process
 * over a text that is not UTF-8, and one bit that a disk has flipped makes such a text.
 */
export const COLUMNS = {
  meta: bytesOf('key', 'value'),
  entries: `seq, ${bytesOf('document', 'bytes', 'party', 'delegate')}, ${numberOf('at_ms')}, ${bytesOf('digest')}`,
  snapshots: `seq, ${bytesOf('tip', 'bytes', 'digest')}`,
  invitations: `${bytesOf('code', 'party', 'role')}, ${numberOf('created_ms', 'revoked_ms')}`,
  tickets: `${bytesOf('hash', 'code', 'party', 'role', 'name')}, ${numberOf('created_ms')}`,
} as const

function bytesOf(...columns: readonly string[]): string {
  return columns.map((column) => `CAST(${column} AS BLOB) AS ${column}`).join(', ')
}

function numberOf(...columns: readonly string[]): string {
  return columns.map((column) => `CAST(${column} AS INTEGER) AS ${column}`).join(', ')
}

export function parseEntry(row: unknown): ChainedEntry {
  const { seq, document, bytes, delegate, at_ms, digest, ...rest } = columns(row)
  const party = rest['party'] === null ? null : text(rest['party'], 'entries.party')
  if (party !== null && !isParty(party)) throw new BadRow('entries.party')
  return {
    seq: number(seq, 'entries.seq'),
    document: text(document, 'entries.document'),
    bytes: blob(bytes, 'entries.bytes'),
    party,
    delegate: text(delegate, 'entries.delegate'),
    atMs: number(at_ms, 'entries.at_ms'),
    digest: blob(digest, 'entries.digest'),
  }
}

export function parseInvitation(row: unknown): StoredInvitation {
  const { code, created_ms, revoked_ms, ...rest } = columns(row)
  const party = text(rest['party'], 'invitations.party')
  const role = text(rest['role'], 'invitations.role')
  if (!isParty(party)) throw new BadRow('invitations.party')
  if (!isRole(role)) throw new BadRow('invitations.role')
  return {
    code: text(code, 'invitations.code'),
    party,
    role,
    createdMs: number(created_ms, 'invitations.created_ms'),
    revokedMs: revoked_ms === null ? null : number(revoked_ms, 'invitations.revoked_ms'),
  }
}

export function parseTicket(row: unknown): StoredTicket {
  const { hash, code, name, created_ms, ...rest } = columns(row)
  const party = text(rest['party'], 'tickets.party')
  const role = text(rest['role'], 'tickets.role')
  if (!isParty(party)) throw new BadRow('tickets.party')
  if (!isRole(role)) throw new BadRow('tickets.role')
  return {
    hash: text(hash, 'tickets.hash'),
    code: code === null ? null : text(code, 'tickets.code'),
    party,
    role,
    name: text(name, 'tickets.name'),
    createdMs: number(created_ms, 'tickets.created_ms'),
  }
}

/** What the journal came to after entry `seq`, whose digest is `tip`. */
export interface StoredSnapshot {
  readonly seq: number
  readonly tip: Uint8Array
  readonly bytes: Uint8Array
  readonly digest: Uint8Array
}

export function parseSnapshot(row: unknown): StoredSnapshot {
  const { seq, tip, bytes, digest } = columns(row)
  return {
    seq: number(seq, 'snapshots.seq'),
    tip: blob(tip, 'snapshots.tip'),
    bytes: blob(bytes, 'snapshots.bytes'),
    digest: blob(digest, 'snapshots.digest'),
  }
}

/** Where a journal in a database ends. */
export function parseTip(row: unknown): Tip {
  const { seq, digest } = columns(row)
  return { seq: number(seq, 'meetings.seq'), digest: blob(digest, 'meetings.digest') }
}

/** How a meeting in a database stands. */
export interface Standing {
  readonly meeting: MeetingId
  readonly createdMs: number
  readonly seq: number
  /** Counts up whenever somebody may have lost their seat. */
  readonly seats: number
}

export function parseStanding(row: unknown): Standing {
  const { id, created_ms, seq, seats } = columns(row)
  return {
    meeting: meetingId(text(id, 'meetings.id')),
    createdMs: number(created_ms, 'meetings.created_ms'),
    seq: number(seq, 'meetings.seq'),
    seats: number(seats, 'meetings.seats'),
  }
}

export function parseMeta(row: unknown): readonly [key: string, value: string] {
  const { key, value } = columns(row)
  return [text(key, 'meta.key'), text(value, 'meta.value')]
}

function columns(row: unknown): Readonly<Record<string, unknown>> {
  if (typeof row !== 'object' || row === null) throw new BadRow('no row')
  return { ...row }
}

/** One for all: making one takes longer than most of what it reads. */
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** PostgreSQL gives words as they are, and vouches for them. */
function text(value: unknown, column: string): string {
  if (typeof value === 'string') return value
  try {
    return UTF8.decode(blob(value, column))
  } catch {
    throw new BadRow(column)
  }
}

function number(value: unknown, column: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new BadRow(column)
  return value
}

/** libsql gives a Buffer from `get`, and an ArrayBuffer from `all`. */
function blob(value: unknown, column: string): Uint8Array {
  if (types.isAnyArrayBuffer(value)) return new Uint8Array(value)
  if (types.isUint8Array(value)) return new Uint8Array(value)
  throw new BadRow(column)
}
