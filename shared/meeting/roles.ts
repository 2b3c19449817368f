import type { Party } from './party.ts'

export const ROLES = ['chair', 'rapporteur', 'delegate', 'observer', 'screen'] as const

export type Role = (typeof ROLES)[number]

/** Who is at the table: the person, the delegation that is written for, and what the person may do. */
export interface Seat {
  readonly party: Party
  readonly role: Role
  /** The person's name, as the other delegations see it. */
  readonly name: string
}

/**
 * `write`: suggest in the text. `decide`: accept, reject, undo that. `set`: the meeting's data and letterhead. `invite`: tickets.
 * `represent`: suggest in the name of a country that speaks in the room. `advise`: say something to the presidency alone.
 */
export type Action = 'read' | 'write' | 'decide' | 'set' | 'invite' | 'represent' | 'advise'

const MAY: { readonly [R in Role]: readonly Action[] } = {
  chair: ['read', 'write', 'decide', 'set', 'invite', 'represent'],
  rapporteur: ['read', 'write', 'represent'],
  delegate: ['read', 'write'],
  observer: ['read', 'advise'],
  screen: ['read'],
}

/**
 * The roles that an invitation of a party may be for, the usual one first. A `screen` is the room's
 * projector: it reads, and nobody sits there.
 */
export function rolesOf(party: Party): readonly Role[] {
  switch (party) {
    case 'PPT':
      return ['chair', 'screen', 'delegate', 'rapporteur', 'observer']
    case 'SE':
      return ['rapporteur', 'delegate', 'observer']
    case 'OBS':
      return ['observer']
    default:
      return ['delegate', 'rapporteur', 'observer']
  }
}

export function can(role: Role, action: Action): boolean {
  return MAY[role].includes(action)
}

export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value)
}
