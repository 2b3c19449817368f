import type { InvitationError } from '../../../shared/protocol/http.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { parseCode } from '../meetings/codes.ts'
import type { Invited, Reach } from '../meetings/shelf.ts'
import type { Tries } from '../meetings/tries.ts'
import type { Report } from '../events.ts'
import type { Handlers } from '../web/api.ts'

/** The door for those who come with a code. Only a code that exists nowhere counts as a miss. */
export function invitationCalls(
  reach: Reach,
  tries: Tries,
  report: Report = () => {},
): Pick<Handlers, 'invitation/read' | 'invitation/accept' | 'advice/send'> {
  async function find(typed: string, address: string): Promise<Result<Invited, InvitationError>> {
    const mustWait = () => {
      const waitMs = tries.waitMs(address)
      return waitMs > 0 ? err({ kind: 'too-many-tries' as const, waitMs }) : null
    }
    const early = mustWait()
    if (early !== null) return early
    const code = parseCode(typed)
    const found = code === null ? null : await reach.findInvitation(code)
    // Looking takes a moment, in which as many as one likes may be tried at once.
    const late = mustWait()
    if (late !== null) return late
    if (found === null) {
      tries.noteMiss(address)
      report({ kind: 'code:missed' })
      return err({ kind: 'no-such-code' })
    }
    return found.invitation.revokedMs === null ? ok(found) : err({ kind: 'revoked' })
  }

  return {
    'invitation/read': async ({ code }, { address }) => {
      const found = await find(code, address)
      if (!found.ok) return found
      const { party, role } = found.value.invitation
      const { title, meeting } = found.value.meeting.settings()
      return ok({ party, role, title, meeting })
    },
    'invitation/accept': async ({ code, name }, { address }) => {
      const found = await find(code, address)
      if (!found.ok) return found
      const person = personName(name)
      if (person === null) return err({ kind: 'no-name' })
      const { meeting, invitation } = found.value
      const { party, role } = invitation
      const seated = await meeting.seat({ party, role, name: person }, invitation.code)
      // The disk takes no ticket: for who stands at the door, the meeting is not open.
      return seated.ok ? seated : err({ kind: 'meeting-closed' })
    },
    'advice/send': async ({ room, text }, { ticket }) => {
      if (ticket === null) return err({ kind: 'may-not-advise' })
      const meeting = await reach.find(room)
      return meeting === null ? err({ kind: 'meeting-closed' }) : meeting.takeAdvice(ticket, text)
    },
  }
}

const MAX_NAME = 80

/** Null when there is nothing to call the person by. */
export function personName(typed: string): string | null {
  const name = typed
    .normalize('NFC')
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, MAX_NAME)
  return name === '' ? null : name
}
