import { isCountry } from '../meeting/party.ts'
import type { MarkId, SuggestionId } from '../ids.ts'
import type { Place } from './anchors.ts'
import { atomsIn, itemBefore } from './anchors.ts'
import { footnoteText } from './footnote-records.ts'
import type { FootnoteValue } from './footnote-records.ts'
import type { Hand } from './hand.ts'
import type { ItemId } from './items.ts'
import type { Mark } from './records.ts'

/** What to write; `id` null for a new mark, under a suggestion of its own. */
export interface FootnotePlan {
  readonly id: MarkId | null
  readonly mark: (suggestion: () => SuggestionId) => Mark
}

/** Null where there is nothing to say, or nowhere to say it. Only countries make reservations. */
export function planFootnote(
  hand: Hand,
  { paragraph, offset }: Place,
  text: string,
  isReservation: boolean,
): FootnotePlan | null {
  const live = hand.reader.live(paragraph)
  const item = live === null ? null : itemBefore(live, offset)
  const { party } = hand.author
  if (item === null || (isReservation && !isCountry(party))) return null
  return footnoteAfter(item, text, isReservation && isCountry(party) ? party : null)
}

/** Other words for a footnote: it goes, and another one comes in its place. Null where one may not, or nothing changes. */
export function planChange(hand: Hand, id: MarkId, text: string): readonly FootnotePlan[] | null {
  const mark = hand.reader.ledger().marks.get(id)
  const [client, clock] = mark?.ranges ?? []
  if (mark?.kind !== 'footnote' || client === undefined || clock === undefined) return null
  const lift = planLift(hand, id)
  const anew = footnoteAfter({ client, clock }, text, mark.value.of)
  const isSame = footnoteText(text) === mark.value.text
  return lift === null || anew === null || isSame ? null : [lift, anew]
}

/** Only within a stroke. Each under a suggestion of its own, written right before it. */
export function markFootnotes(hand: Hand, plans: readonly FootnotePlan[]): void {
  for (const { id, mark } of plans) {
    const written = mark(() => hand.propose())
    hand.mark(id, written)
  }
}

/** Null where it says nothing. */
export function footnoteAfter(
  { client, clock }: ItemId,
  text: string,
  of: FootnoteValue['of'],
): FootnotePlan | null {
  const said = footnoteText(text)
  if (said === null) return null
  return {
    id: null,
    mark: (suggestion) => ({
      kind: 'footnote',
      suggestion: suggestion(),
      ranges: [client, clock, 1],
      value: { text: said, of },
    }),
  }
}

/**
 * Takes back one's own that is pending; of any other proposes to lift it. Null where that is
 * another country's reservation, or proposed already, or not there.
 */
export function planLift(hand: Hand, id: MarkId): FootnotePlan | null {
  for (const live of hand.reader.lives()) {
    for (const atom of atomsIn(live)) {
      const laid = atom.footnotes.find((each) => each.id === id)
      if (laid === undefined) continue
      const { by, isPending, value, lifts } = laid
      const written = hand.reader.ledger().marks.get(id)
      if (isPending && hand.isOwn(by) && written !== undefined) {
        return { id, mark: () => ({ ...written, ranges: [] }) }
      }
      if (value.of !== null && value.of !== hand.author.party) return null
      if (lifts.some(({ suggestion }) => hand.isOwn(suggestion))) return null
      const ranges = [atom.client, atom.clock, 1]
      return {
        id: null,
        mark: (suggestion) => ({
          kind: 'lift',
          suggestion: suggestion(),
          ranges,
          value: { footnote: id },
        }),
      }
    }
  }
  return null
}
