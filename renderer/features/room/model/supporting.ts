import type { Entry } from '../../../../shared/draft/entry.ts'
import { isCountry } from '../../../../shared/meeting/party.ts'
import type { Seat } from '../../../../shared/meeting/roles.ts'

/**
 * A delegation adds its country's name to what another proposes, while that is pending. Those
 * who run the meeting do not: the chair weighs suggestions, and the rapporteur writes them down.
 */
export function maySupport({ role, party }: Seat, { state, suggestion }: Entry): boolean {
  return (
    role === 'delegate' && isCountry(party) && state === 'pending' && suggestion.party !== party
  )
}

/** Whether a country already stands by it. */
export function isSupporting({ party }: Seat, { suggestion }: Entry): boolean {
  return suggestion.supporters?.includes(party) ?? false
}
