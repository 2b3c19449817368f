import { createHash, randomBytes } from 'node:crypto'
import { meetingId } from '../../../shared/ids.ts'
import type { MeetingId } from '../../../shared/ids.ts'

/** 256 random bits, in letters that a WebSocket subprotocol may hold. */
export function createTicket(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a ticket: who reads the meeting's file cannot sit down with it. */
export function hashTicket(ticket: string): string {
  return createHash('sha256').update(ticket).digest('hex')
}

/** Sixteen letters and digits. Not a secret, but the same nowhere else. */
export function createMeetingId(): MeetingId {
  return meetingId(`m${randomBytes(10).toString('hex').slice(0, 15)}`)
}
