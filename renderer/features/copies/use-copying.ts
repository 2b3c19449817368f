import { useState } from 'react'
import type { MeetingId } from '../../../shared/ids.ts'
import { decodeBase64 } from '../../bridge/base64.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import type { Saving } from '../../bridge/files.ts'
import type { CallError } from '../../i18n/describe-error.ts'

/** Fetches the meeting's file from the host and saves it where the person says. One at a time. */
export function useCopying({ client, files }: Bridge, meeting: MeetingId) {
  const [isBusy, setIsBusy] = useState(false)
  const [outcome, setOutcome] = useState<Saving | null>(null)
  const [error, setError] = useState<CallError | null>(null)

  async function run(): Promise<void> {
    setIsBusy(true)
    setOutcome(null)
    const answer = await client('desk/copy', { meeting })
    setError(answer.ok ? null : answer.error)
    if (answer.ok) {
      const { name, base64 } = answer.value
      const bytes = decodeBase64(base64)
      setOutcome(await files.save({ name, mediaType: 'application/octet-stream', bytes }))
    }
    setIsBusy(false)
  }

  const copy = () => {
    if (!isBusy) void run()
  }
  return { isBusy, outcome, error, copy }
}
