import { useMemo } from 'react'
import type { Sight } from '../../../shared/document/sight.ts'
import type { Pen } from '../../../shared/draft/pen.ts'
import { useReview, useWorkplace } from './workplace.ts'

/** What this person sees of the text; the same object until that changes. */
export function useSight(): Sight {
  const view = useReview('view')
  const only = useReview('only')
  return useMemo(() => ({ view, only }), [view, only])
}

/** Null where one would not see what one writes: in the text as it was, and among others' suggestions only. */
export function useSightPen(): Pen | null {
  const { pen } = useWorkplace()
  const { view, only } = useSight()
  if (pen === null || view === 'original') return null
  return only === null || only.includes(pen.author.party) ? pen : null
}
