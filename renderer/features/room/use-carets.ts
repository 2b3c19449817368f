import { useMemo } from 'react'
import type { RemoteCaret } from '../../editor/DraftEditor.tsx'
import type { Person } from '../../sync/presence.ts'
import { derive, isSameList } from '../../sync/readable.ts'
import { useReadable } from '../../sync/use-readable.ts'
import { parseAnchor } from '../../sync/anchor.ts'
import { useWorkplace } from './workplace.ts'

/** The others' carets, for the editor to draw. One's own moves none of them. */
export function useCarets(): readonly RemoteCaret[] {
  const { presence } = useWorkplace()
  const carets = useMemo(
    () => derive(presence.people, caretsOf, (one, other) => isSameList(one, other, isSameCaret)),
    [presence],
  )
  return useReadable(carets)
}

function caretsOf(people: readonly Person[]): readonly RemoteCaret[] {
  return people.flatMap(({ client, party, name, caret, activeAtMs, isSelf }) => {
    const anchor = isSelf ? null : parseAnchor(caret)
    if (anchor === null) return []
    return [{ id: client, party, name, anchor, activeAtMs: activeAtMs ?? 0 }]
  })
}

function isSameCaret(one: RemoteCaret, other: RemoteCaret): boolean {
  return (
    one.id === other.id &&
    one.party === other.party &&
    one.name === other.name &&
    one.activeAtMs === other.activeAtMs &&
    one.anchor[0] === other.anchor[0] &&
    one.anchor[1] === other.anchor[1]
  )
}
