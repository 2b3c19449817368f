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
        const read = () => tell(readLog(reader).toReversed())
        read()
        let document = review.state.get().document
        return review.state.subscribe(() => {
          const now = review.state.get().document
          if (now === document) return
          document = now
          read()
        })
      }),
    [reader, review],
  )
  return useReadable(log) ?? NONE
}
