import type { Entry } from '../../../../shared/draft/entry.ts'
import type { Party } from '../../../../shared/meeting/party.ts'
import { PARTIES } from '../../../../shared/meeting/party.ts'
import { countsByParty, pendingOf } from './queue.ts'
import type { ReviewState } from './review.ts'

/** Whose suggestions to begin with: who is looked at already, oneself, or whoever has some. */
export function firstOnly(
  { filter, current, entries }: Pick<ReviewState, 'filter' | 'current' | 'entries'>,
  own: Party,
): readonly Party[] {
  const counts = countsByParty(entries)
  const some = PARTIES.find((party) => counts.has(party)) ?? own
  return [filter ?? (counts.has(own) ? own : (current?.suggestion.party ?? some))]
}

/** Those that can be chosen: with something pending, chosen already, or oneself. */
export function choosable(
  entries: readonly Entry[],
  only: readonly Party[],
  own: Party | null,
): readonly Party[] {
  const counts = countsByParty(entries)
  return PARTIES.filter((party) => counts.has(party) || only.includes(party) || party === own)
}

/** How many pending suggestions are not shown. */
export function countHidden(entries: readonly Entry[], only: readonly Party[]): number {
  return pendingOf(entries, null).filter(({ suggestion }) => !only.includes(suggestion.party))
    .length
}
