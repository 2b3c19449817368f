import { COUNTRIES, PARTIES } from '../../../shared/meeting/party.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import { ROLES, rolesOf } from '../../../shared/meeting/roles.ts'
import type { Role } from '../../../shared/meeting/roles.ts'

export interface Place {
  readonly party: Party
  readonly role: Role
}

/**
 * The seats at every table, in the order in which they are listed: all members, since a
 * delegation may still arrive, the secretariat as rapporteur, and observers. The presidency's
 * own is for a chair who sits elsewhere than at the host.
 */
export const PLACES: readonly Place[] = [
  { party: 'PPT', role: 'chair' },
  ...COUNTRIES.map((party): Place => ({ party, role: 'delegate' })),
  { party: 'SE', role: 'rapporteur' },
  { party: 'OBS', role: 'observer' },
]

/** Sorts what is bound to places into the order of the table; of one place the oldest first. */
export function inOrderOfTable<T extends Place>(bound: readonly T[]): readonly T[] {
  const rank = ({ party, role }: Place) =>
    PARTIES.indexOf(party) * ROLES.length + rolesOf(party).indexOf(role)
  return [...bound].sort((one, other) => rank(one) - rank(other))
}
