import { useMemo } from 'react'
import type { RemoteCaret } from '../../editor/DraftEditor.tsx'
import { useReadable } from '../../sync/use-readable.ts'
import { parseAnchor } from './model/anchor.ts'
import { useWorkplace } from './workplace.ts'

/** The others' carets, for the editor to draw. */
export function useCarets(): readonly RemoteCaret[] {
  const { presence } = useWorkplace()
  const people = useReadable(presence.people)
  return useMemo(
    () =>
      people.flatMap(({ client, party, name, caret, activeAtMs, isSelf }) => {
        const anchor = isSelf ? null : parseAnchor(caret)
        if (anchor === null) return []
        return [{ id: client, party, name, anchor, activeAtMs: activeAtMs ?? 0 }]
      }),
    [people],
  )
}
