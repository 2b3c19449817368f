import { useMemo } from 'react'
import { useCommenting } from '../workplace.ts'
import { commentedIn } from './threads.ts'
import type { Commented } from './threads.ts'

/** What is commented on, for the editor to underline; what a comment is being written on stands out. */
export function useCommented(): Commented {
  const threads = useCommenting('threads')
  const chosen = useCommenting('chosen')
  const begun = useCommenting('begun')
  return useMemo(() => {
    const commented = commentedIn(threads, chosen)
    return begun.length === 0 ? commented : { ...commented, chosen: begun }
  }, [threads, chosen, begun])
}
