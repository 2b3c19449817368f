import type { Admission } from '../../shared/protocol/http.ts'
import type { MeetingId } from '../../shared/ids.ts'
import { isParty } from '../../shared/meeting/party.ts'
import { isRole } from '../../shared/meeting/roles.ts'
import { parseMeeting } from '../../shared/meeting/parse-meeting.ts'

/** The admissions that this browser holds, so that a reload finds its seat again. */
export interface Tickets {
  readonly keep: (admission: Admission) => void
  readonly find: (room: MeetingId) => Admission | null
  readonly drop: (room: MeetingId) => void
}

/**
 * A tab's own seat comes first, so that two tabs can sit for two delegations. A new tab takes
 * the seat that this browser took last.
 */
export function createTickets(tab: Storage, browser: Storage): Tickets {
  const name = (room: MeetingId) => `mesa.seat.${room}`
  return {
    keep: (admission) => {
      const text = JSON.stringify(admission)
      tab.setItem(name(admission.room), text)
      browser.setItem(name(admission.room), text)
    },
    find: (room) =>
      parseAdmission(tab.getItem(name(room)), room) ??
      parseAdmission(browser.getItem(name(room)), room),
    drop: (room) => {
      if (tab.getItem(name(room)) === browser.getItem(name(room))) {
        browser.removeItem(name(room))
      }
      tab.removeItem(name(room))
    },
  }
}

function parseAdmission(text: string | null, room: MeetingId): Admission | null {
  const value = readJson(text)
  if (typeof value !== 'object' || value === null) return null
  const { party, role, title, name, ticket, meeting } = value as Record<string, unknown> // keys are read one by one
  const parsed = parseMeeting(meeting)
  if (!isParty(party) || !isRole(role) || !parsed.ok) return null
  if (typeof title !== 'string' || typeof name !== 'string' || typeof ticket !== 'string') {
    return null
  }
  return { room, party, role, title, name, ticket, meeting: parsed.value }
}

function readJson(text: string | null): unknown {
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
