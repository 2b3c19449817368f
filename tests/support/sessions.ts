import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { systemClock } from '../../renderer/sync/clock.ts'
import { openSession } from '../../renderer/sync/session.ts'
import type { Session } from '../../renderer/sync/session.ts'
import type { Party } from '../../shared/meeting/party.ts'
import type { Role } from '../../shared/meeting/roles.ts'
import { must, TEST_MEETING } from './host.ts'
import type { TestHost } from './host.ts'
import { memoryDevice } from './memory-copy.ts'
import type { Device } from './memory-copy.ts'

export interface SessionOptions {
  readonly device?: Device
  readonly role?: Role
  /** To come back with; a fresh one where not given. */
  readonly ticket?: string
  /** Another than the draft's. */
  readonly room?: string
}

/** What a page comes back with. */
export interface PageSeat {
  readonly ticket: string
  readonly device: Device
}

const seats = new WeakMap<Session, PageSeat>()

/** Opens the session that a party's page has at a host; it is closed when the test is over. */
export async function sit(
  { host, meeting, room }: TestHost,
  party: Party,
  options: SessionOptions = {},
): Promise<Session> {
  const { role = 'delegate', device = memoryDevice() } = options
  const name = `${party} 1`
  const ticket = options.ticket ?? must(await meeting.seat({ party, role, name }, null)).ticket
  const session = openSession({
    admission: { party, role, name, ticket, room, title: '', meeting: TEST_MEETING },
    ...(options.room !== undefined && { room: options.room }),
    address: host.url.replace('http', 'ws'),
    clock: systemClock,
    keep: device.keep,
    // The session uses no more of a socket than `ws` has.
    socket: WebSocket as unknown as typeof globalThis.WebSocket,
  })
  seats.set(session, { ticket, device })
  onTestFinished(() => session.close())
  return session
}

/** What a page that was loaded anew has: its copy, and no seals. */
export function seatOf(session: Session): PageSeat {
  const seat = seats.get(session)
  if (seat === undefined) throw new Error('Nobody')
  return seat
}
