import { useMemo } from 'react'
import type { Underlined } from '../../editor/DraftEditor.tsx'
import { useCommented } from './comments/use-commented.ts'
import { useChecking } from './workplace.ts'

/** What the text underlines for whoever looks at it: words commented on, and what looks like a slip. */
export function useUnderlined(): Underlined {
  const commented = useCommented()
  const slips = useChecking('slips')
  return useMemo(
    () => ({ ...commented, slips: slips.flatMap(({ spans }) => spans) }),
    [commented, slips],
  )
}
