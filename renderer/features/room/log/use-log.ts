import { useMemo } from 'react'
import type { LoggedDecision } from '../../../../shared/draft/log.ts'
import { readLog } from '../../../../shared/draft/log.ts'
import { openWhileRead } from '../../../sync/readable.ts'
import { useReadable } from '../../../sync/use-readable.ts'
import { useWorkplace } from '../workplace.ts'

const NONE: readonly LoggedDecision[] = []

/** Every decision, the latest first; a moment behind the text, as all lists are. */
export function useLog(): readonly LoggedDecision[] {
  const { reader, review } = useWorkplace()
  const log = useMemo(
    () =>
      openWhileRead<readonly LoggedDecision[]>((tell) => {
        const { decisions } = reader.ledger()
        let count = -1
        const read = () => {
          // Decisions are never changed nor taken away: as many are the same ones.
          if (decisions.size === count) return
          count = decisions.size
          tell(readLog(reader).toReversed())
        }
        read()
        return review.state.subscribe(read)
      }),
    [reader, review],
  )
  return useReadable(log) ?? NONE
}
