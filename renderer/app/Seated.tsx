import type { ReactNode } from 'react'
import type { CountSeated } from '../features/invitations/InvitationList.tsx'
import type { Person } from '../sync/presence.ts'
import type { Readable } from '../sync/readable.ts'
import { useReadable } from '../sync/use-readable.ts'

interface SeatedProps {
  readonly people: Readable<readonly Person[]>
  readonly children: (seated: CountSeated) => ReactNode
}

/** Counts who sits at the table for each party and role, and counts again when somebody comes or goes. */
export function Seated({ people, children }: SeatedProps) {
  const all = useReadable(people)
  return children(
    ({ party, role }) => all.filter((each) => each.party === party && each.role === role).length,
  )
}
