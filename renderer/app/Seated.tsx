import type { ReactNode } from 'react'
import type { Party } from '../../shared/meeting/party.ts'
import type { Person } from '../sync/presence.ts'
import type { Readable } from '../sync/readable.ts'
import { useReadable } from '../sync/use-readable.ts'

interface SeatedProps {
  readonly people: Readable<readonly Person[]>
  readonly children: (seated: ReadonlyMap<Party, number>) => ReactNode
}

/** Counts who sits at the table for each party, and counts again when somebody comes or goes. */
export function Seated({ people, children }: SeatedProps) {
  const seated = new Map<Party, number>()
  for (const { party } of useReadable(people)) seated.set(party, (seated.get(party) ?? 0) + 1)
  return children(seated)
}
