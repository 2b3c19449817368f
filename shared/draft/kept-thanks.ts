import type { Thanked } from '../meeting/attending.ts'
import { isThanked, THANKED } from '../meeting/attending.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { placeholdersIn } from '../templates/placeholders.ts'
import type { Draft } from './draft.ts'

/** How a text thanks somebody, whether or not it does now: its template may be on another computer. */
export interface Thanks {
  readonly who: Thanked
  /** With placeholders. */
  readonly pattern: string
}

/** Only within the transaction that opens a draft. */
export function keepThanks({ meta }: Draft, thanks: readonly Thanks[]): void {
  meta.set(NAME, thanks)
}

/** In the attested order. */
export function thanksOf({ meta }: Draft): readonly Thanks[] {
  const value: unknown = meta.get(NAME)
  const all: readonly unknown[] = Array.isArray(value) ? value : []
  const known = all.map(parseThanks).filter((each) => each !== null)
  return THANKED.flatMap((who) => known.find((each) => each.who === who) ?? [])
}

/** Whether a block thanks who is not there: its going is proposed, and it says nothing else until then. */
export function isLapsed(draft: Draft, { attending }: Meeting, pattern: string): boolean {
  const kept = thanksOf(draft).find((each) => each.pattern === pattern)?.who
  // A text in the other language keeps none; of no guests there is nothing that it could say.
  const who = kept ?? (placeholdersIn(pattern).includes('governments') ? 'governments' : null)
  return who !== null && !isThanked(who, attending)
}

const NAME = 'thanks'

function parseThanks(value: unknown): Thanks | null {
  if (typeof value !== 'object' || value === null) return null
  const { who, pattern } = value as { readonly who?: unknown; readonly pattern?: unknown } // both looked at below
  const known = THANKED.find((each) => each === who)
  return known === undefined || typeof pattern !== 'string' ? null : { who: known, pattern }
}
