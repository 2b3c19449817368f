import type { MeetingId } from '../ids.ts'
import type { Party } from '../meeting/party.ts'

/**
 * What Mesa adds to y-websocket's wire. Message types 0 (sync), 1 (awareness), 3 (query
 * awareness) are y-protocols' own; these are sent by the host only, each followed by one
 * var-string of JSON. A page sends `sealed` as well: back to a host that lacks it.
 */
export const WIRE = {
  /** On disk: `[client, clock][]`, up to which clock of which client the journal has. */
  received: 64,
  /** Not taken: `{ code: RefusalCode }`. The connection is closed with `CLOSE.refused` after it. */
  refused: 65,
  /** The journal cannot be written: `{ isFailing: boolean }`. */
  storage: 66,
  /** On disk, and under the meeting's seal: `Sealed`. */
  sealed: 67,
  /** On arrival, before anything else: `[client, clock][]`, all that this host has. */
  reach: 68,
  /** To who presides: what is wrong with the meeting's record, `FoundDamage`. */
  damage: 69,
  /** To who presides: what is on record does not get into the meeting's file: `{ isSplit: boolean }`. */
  split: 70,
} as const

/** WebSocket close codes. y-websocket reconnects by itself after any but 4xxx codes that the page heeds. */
export const CLOSE = {
  /** The ticket is unknown, revoked, or for another meeting. Do not come back with it. */
  ticket: 4401,
  /** An update was refused; come back with the host's text. */
  refused: 4403,
  /** A message was longer than any may be: WebSocket's own code, for the same as `refused`. */
  tooLong: 1009,
  /** The host closes the meeting, or has not opened it. Come back now and then: it may open again. */
  closing: 4410,
} as const

/** The ticket travels as the second of two subprotocols: `['mesa', ticket]`. */
export const SUBPROTOCOL = 'mesa'

/** The path of a room: `/sync/ROOM`. That of a meeting's draft has the meeting's id. */
export const SYNC_PATH = '/sync'

/** The room of a delegation's private notes, which the host opens to nobody else. */
export function notesRoom(meeting: MeetingId, party: Party): string {
  return `${meeting}~${party}`
}

/** The room of what observers say to the presidency: observers have no notes, and it stands in their place. */
export function adviceRoom(meeting: MeetingId): string {
  return notesRoom(meeting, 'OBS')
}

/** Whether it can be a room's name at all: who is asked for another need not look. */
export function isRoomName(name: string): boolean {
  return /^[a-z0-9]{1,40}(~[A-Z]{2,3})?$/i.test(name)
}
