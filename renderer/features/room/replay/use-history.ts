import { useCallback, useEffect, useState } from 'react'
import type { HistoryStep } from '../../../../shared/protocol/http.ts'
import type { Answer } from '../../../bridge/client.ts'

export type ReadHistory = () => Promise<Answer<'meeting/history'>>

export type History =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly steps: readonly HistoryStep[] }
  | { readonly kind: 'failed'; readonly again: () => void }

/** Asks the host for the course of the meeting, once and whenever it is asked again. */
export function useHistory(readHistory: ReadHistory): History {
  const [steps, setSteps] = useState<readonly HistoryStep[] | 'failed' | null>(null)
  const [round, setRound] = useState(0)
  useEffect(() => {
    let isWanted = true
    void readHistory().then((answer) => {
      if (isWanted) setSteps(answer.ok ? answer.value.steps : 'failed')
    })
    return () => {
      isWanted = false
    }
  }, [readHistory, round])
  const again = useCallback(() => {
    setSteps(null)
    setRound((count) => count + 1)
  }, [])
  if (steps === null) return { kind: 'reading' }
  return steps === 'failed' ? { kind: 'failed', again } : { kind: 'read', steps }
}
