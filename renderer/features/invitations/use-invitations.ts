import { useMemo, useState } from 'react'
import type { Client } from '../../bridge/client.ts'
import { useCall } from '../../bridge/use-call.ts'
import type { CallError } from '../../i18n/describe-error.ts'
import type { MeetingId } from '../../../shared/ids.ts'
import { PARTIES } from '../../../shared/meeting/party.ts'
import { rolesOf } from '../../../shared/meeting/roles.ts'
import type { Invitation } from '../../../shared/protocol/http.ts'

export interface Invitations {
  /** Null until the host has said. */
  readonly list: readonly Invitation[] | null
  readonly error: CallError | null
  readonly selected: Invitation | null
  readonly select: (invitation: Invitation) => void
  /** One more was made. */
  readonly add: (invitation: Invitation) => void
  /** One was revoked; with another in its place, or none. */
  readonly replace: (old: Invitation, next: Invitation | null) => void
}

export function useInvitations(client: Client, meeting: MeetingId): Invitations {
  const request = useMemo(() => ({ meeting }), [meeting])
  const answer = useCall(client, 'desk/invitations', request)
  /** What became of the list since the host said it; null while nothing has. */
  const [edited, setEdited] = useState<readonly Invitation[] | null>(null)
  const [code, setCode] = useState<string | null>(null)
  const list = edited ?? (answer?.ok === true ? answer.value : null)
  const firstDelegate = list?.find(({ role }) => role === 'delegate')
  return {
    list,
    error: answer?.ok === false ? answer.error : null,
    selected: list?.find((each) => each.code === code) ?? firstDelegate ?? list?.[0] ?? null,
    select: (invitation) => setCode(invitation.code),
    add(invitation) {
      setEdited(inOrder([...(list ?? []), invitation]))
      setCode(invitation.code)
    },
    replace(old, next) {
      const others = (list ?? []).flatMap((each) =>
        each.code === old.code ? (next === null ? [] : [next]) : [each],
      )
      setEdited(others)
      setCode(next?.code ?? null)
    },
  }
}

/** As the host lists them: in the order of the table, the usual role of a party first. */
function inOrder(list: readonly Invitation[]): readonly Invitation[] {
  return PARTIES.flatMap((party) =>
    rolesOf(party).flatMap((role) =>
      list.filter((each) => each.party === party && each.role === role),
    ),
  )
}
