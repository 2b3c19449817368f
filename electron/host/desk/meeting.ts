import { err, ok } from '../../../shared/result.ts'
import type { Reach } from '../meetings/shelf.ts'
import type { Handlers } from '../web/api.ts'

/** What whoever has a seat may ask the host for. The ticket says so, wherever they are. */
export function meetingCalls(reach: Reach): Pick<Handlers, 'meeting/history'> {
  return {
    'meeting/history': async ({ room, ticket }) => {
      const history = (await (await reach.find(room))?.history(ticket)) ?? null
      // Whether there is such a meeting is nobody's to know without a ticket.
      return history === null ? err({ kind: 'no-such-meeting' }) : ok({ steps: history })
    },
  }
}
