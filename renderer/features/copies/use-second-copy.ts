import { useCallback, useEffect, useState } from 'react'
import type { MeetingId } from '../../../shared/ids.ts'
import type { SecondCopyView } from '../../../shared/protocol/http.ts'
import type { Client } from '../../bridge/client.ts'
import type { CallError } from '../../i18n/describe-error.ts'

export interface SecondCopyControl {
  /** null until the host has answered. */
  readonly view: SecondCopyView | null
  readonly error: CallError | null
  /** null to keep none. */
  readonly choose: (folder: string | null) => void
}

/** A stick may be pulled out at any time, and nobody says so but the host. */
const LOOK_MS = 3_000

/** How it stands with the second copy, as long as somebody looks. */
export function useSecondCopy(client: Client, meeting: MeetingId): SecondCopyControl {
  const [view, setView] = useState<SecondCopyView | null>(null)
  const [error, setError] = useState<CallError | null>(null)
  useEffect(() => {
    let isWanted = true
    const look = async () => {
      const answer = await client('desk/secondCopy', { meeting })
      if (isWanted && answer.ok) setView(answer.value)
    }
    void look()
    const timer = setInterval(() => void look(), LOOK_MS)
    return () => {
      isWanted = false
      clearInterval(timer)
    }
  }, [client, meeting])
  const choose = useCallback(
    (folder: string | null) => {
      void client('desk/chooseSecondCopy', { meeting, folder }).then((answer) => {
        setError(answer.ok ? null : answer.error)
        if (answer.ok) setView(answer.value)
      })
    },
    [client, meeting],
  )
  return { view, error, choose }
}
