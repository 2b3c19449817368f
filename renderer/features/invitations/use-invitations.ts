import { useMemo, useState } from 'react'
import type { Client } from '../../bridge/client.ts'
import { useCall } from '../../bridge/use-call.ts'
import type { CallError } from '../../i18n/describe-error.ts'
import type { MeetingId } from '../../../shared/ids.ts'
import type { Invitation } from '../../../shared/protocol/http.ts'

export interface Invitations {
  /** Null until the host has said. */
  readonly list: readonly Invitation[] | null
  readonly error: CallError | null
  readonly selected: Invitation | null
  readonly select: (invitation: Invitation) => void
  /** Puts a new invitation in the place of the one it revoked. */
  readonly replace: (old: Invitation, renewed: Invitation) => void
}

export function useInvitations(client: Client, meeting: MeetingId): Invitations {
  const request = useMemo(() => ({ meeting }), [meeting])
  const answer = useCall(client, 'desk/invitations', request)
  const [renewals, setRenewals] = useState<ReadonlyMap<string, Invitation>>(new Map())
  const [code, setCode] = useState<string | null>(null)
  const list = useMemo(
    () => (answer?.ok === true ? answer.value.map((each) => latest(each, renewals)) : null),
    [answer, renewals],
  )
  const firstDelegate = list?.find(({ role }) => role === 'delegate')
  return {
    list,
    error: answer?.ok === false ? answer.error : null,
    selected: list?.find((each) => each.code === code) ?? firstDelegate ?? list?.[0] ?? null,
    select: (invitation) => setCode(invitation.code),
    replace: (old, renewed) => {
      setRenewals((before) => new Map(before).set(old.code, renewed))
      setCode(renewed.code)
    },
  }
}

/** A code may have been renewed more than once while the dialog is open. */
function latest(invitation: Invitation, renewals: ReadonlyMap<string, Invitation>): Invitation {
  const next = renewals.get(invitation.code)
  return next === undefined ? invitation : latest(next, renewals)
}
