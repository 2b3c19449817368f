import type { Attribute, Format } from '../document/format.ts'
import { withAttribute } from '../document/format.ts'
import { MARKED, seenIn } from '../document/sight.ts'
import type { MarkId, SuggestionId } from '../ids.ts'
import { aheadIn } from './ahead.ts'
import type { Place } from './anchors.ts'
import type { Hand } from './hand.ts'
import { inOrder } from './live.ts'
import type { FormatValue } from './records.ts'
import { NO_RANGES, addRanges, subtractRanges } from './ranges.ts'
import type { Ranges } from './ranges.ts'
import { piecesIn, stretchesBetween } from './seen-atoms.ts'
import type { Atom } from './segments.ts'

/** What turning an attribute on or off comes to. Worked out before anything is written. */
export interface Restyling {
  readonly value: FormatValue
  /** By one's own country's pending suggestion whose words they are; `null` for all other words. */
  readonly marked: ReadonlyMap<SuggestionId | null, Ranges>
  /** Changes of one's own country that stood in the way: taken back. */
  readonly cleared: ReadonlyMap<MarkId, Ranges>
}

/**
 * Works out the change between two places of the marked view, `from` not after `to`. With a
 * sight, of what is seen there.
 */
export function planRestyling(
  hand: Hand,
  from: Place,
  to: Place,
  value: FormatValue,
  sight = MARKED,
): Restyling {
  const { reader } = hand
  const marked = new Map<SuggestionId | null, Ranges>()
  const cleared = new Map<MarkId, Ranges>()
  const seen = seenIn(reader.document(), sight)
  for (const stretch of stretchesBetween(reader, from, to, sight)) {
    for (const { atom, ranges } of piecesIn(seen, stretch)) {
      if (isOn(hand, atom, value.attribute) === value.on) continue
      const own = ownChanges(hand, atom, value.attribute)
      for (const { id } of own) cleared.set(id, addRanges(cleared.get(id) ?? NO_RANGES, ranges))
      const left = { ...atom, restyled: atom.restyled.filter((each) => !own.includes(each)) }
      if (isOn(hand, left, value.attribute) === value.on) continue
      const under = hand.isMine(atom.insertion) ? atom.insertion : null
      marked.set(under, addRanges(marked.get(under) ?? NO_RANGES, ranges))
    }
  }
  return { value, marked, cleared }
}

export function isNoRestyling({ marked, cleared }: Restyling): boolean {
  return marked.size === 0 && cleared.size === 0
}

/** Writes it down, what is not one's own under a suggestion. Only within a stroke. */
export function restyle(
  hand: Hand,
  { value, marked, cleared }: Restyling,
  suggestion: () => SuggestionId,
): void {
  for (const [id, ranges] of cleared) {
    const mark = hand.reader.ledger().marks.get(id)
    if (mark !== undefined) hand.mark(id, { ...mark, ranges: subtractRanges(mark.ranges, ranges) })
  }
  for (const [own, ranges] of marked) dress(hand, own ?? suggestion(), value, ranges)
}

/** Gives the words of this stroke the format that is on at the caret, and those that go on there. Only within a stroke. */
export function dressNew(hand: Hand, format: Format): void {
  for (const { suggestion, ranges } of hand.insertedSoFar()) {
    for (const attribute of format) {
      const ahead = aheadIn(hand.reader.draft)
      dress(hand, suggestion, { attribute, on: true }, ranges, ahead)
    }
  }
}

/** One mark a client, suggestion and value: it grows. Only within a stroke. `ahead` as `Hand.mark` takes it. */
export function dress(
  hand: Hand,
  suggestion: SuggestionId,
  value: FormatValue,
  ranges: Ranges,
  ahead = NO_RANGES,
): void {
  const client = `${hand.reader.draft.doc.clientID}.`
  for (const [id, mark] of hand.marksOf(suggestion)) {
    if (mark.kind !== 'format' || !id.startsWith(client)) continue
    if (mark.value.attribute !== value.attribute || mark.value.on !== value.on) continue
    if (hand.isDecided(id, ranges)) continue
    const isThere = subtractRanges(ranges, mark.ranges).length === 0
    if (!isThere) hand.mark(id, { ...mark, ranges: addRanges(mark.ranges, ranges) }, ahead)
    return
  }
  hand.mark(null, { kind: 'format', suggestion, ranges, value }, ahead)
}

/** As it would stand with everything accepted. */
function isOn({ reader }: Hand, { format, restyled }: Atom, attribute: Attribute): boolean {
  const wanted = inOrder(restyled, reader.ledger().suggestions).reduce<Format>(
    (left, { effect }) =>
      effect.kind === 'format'
        ? withAttribute(left, effect.value.attribute, effect.value.on)
        : left,
    format,
  )
  return wanted.includes(attribute)
}

function ownChanges(hand: Hand, { restyled }: Atom, attribute: Attribute): Atom['restyled'] {
  return restyled.filter(
    ({ suggestion, effect }) =>
      effect.kind === 'format' && effect.value.attribute === attribute && hand.isOwn(suggestion),
  )
}
