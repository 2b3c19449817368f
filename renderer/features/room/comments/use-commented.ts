import { useMemo } from 'react'
import type { Commented } from '../../../editor/DraftEditor.tsx'
import { useCommenting } from '../workplace.ts'
import { commentedIn } from './threads.ts'

/** What is commented on, for the editor to underline. */
export function useCommented(): Commented {
  const threads = useCommenting('threads')
  const chosen = useCommenting('chosen')
  return useMemo(() => commentedIn(threads, chosen), [threads, chosen])
}
