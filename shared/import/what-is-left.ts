import { standingAt, stretchesOf } from '../draft/atoms.ts'
import type { Standing } from '../draft/atoms.ts'
import { atomsIn } from '../draft/anchors.ts'
import type { Hand } from '../draft/hand.ts'
import type { ItemId } from '../draft/items.ts'
import type { LiveParagraph } from '../draft/live.ts'
import { NO_RANGES, addRanges, eachRange } from '../draft/ranges.ts'
import type { Ranges } from '../draft/ranges.ts'
import type { Reader } from '../draft/reader.ts'
import type { SuggestionId } from '../ids.ts'
import type { BaseLine, BaseText } from './base-text.ts'
import { anchorBefore, pieceAt, piecesBetween } from './base-text.ts'

/** What of some items can still be struck, by the rules of whose they are. */
export interface Strikable {
  readonly withdrawn: ReadonlyMap<SuggestionId, Ranges>
  readonly struck: Ranges
}

/** What is gone, what this country struck already, and the end of the text are left out. */
export function strikable(hand: Hand, ranges: Ranges): Strikable {
  const { layers } = hand.reader.ledger()
  const last = hand.reader.lives().at(-1)?.segments.at(-1)?.end.id
  const withdrawn = new Map<SuggestionId, Ranges>()
  let struck = NO_RANGES
  for (const { client, clock, length } of eachRange(ranges)) {
    for (const stretch of stretchesOf(layers, { client, clock }, length)) {
      const { isVisible, insertion, deletions } = stretch.standing
      const own = [client, stretch.clock, stretch.end - stretch.clock]
      const isLast = last?.client === client && last.clock === stretch.clock
      if (!isVisible) continue
      if (hand.isOwn(insertion)) {
        withdrawn.set(insertion, addRanges(withdrawn.get(insertion) ?? NO_RANGES, own))
      } else if (!isLast && !deletions.some((mark) => hand.isOwn(mark.suggestion))) {
        struck = addRanges(struck, own)
      }
    }
  }
  return { withdrawn, struck }
}

/** Where words go today that stood after an item of the base. */
export interface Spot {
  readonly after: ItemId
  readonly live: LiveParagraph
  /** Neither of the letters between which they were written is there any more. */
  readonly isBeside: boolean
}

/**
 * Right after the item that they were typed after, even if that is struck or gone, as long as
 * something of its paragraph is still around it; else after what is left of the paragraph. Null
 * where nothing is.
 */
export function spotOf(
  reader: Reader,
  base: BaseText,
  home: BaseLine,
  offset: number,
): Spot | null {
  const after = anchorBefore(base, home, offset)
  const live = after === null ? null : reader.paragraphWith(after)
  if (after === null || live === null) return null
  const stands = (at: number) => isThere(reader, base, at)
  const isBeside = !(offset > home.from && stands(offset - 1)) && !stands(offset)
  const isHome = home.parts.includes(live.paragraph.id)
  if (!isBeside || isHome) return { after, live, isBeside }
  const left = lastOf(visibleIn(reader, base, home.from, offset))
  const right = visibleIn(reader, base, offset, home.to).next().value ?? null
  const beside = left ?? (right === null ? null : itemLeftOf(reader, right))
  const there = beside === null ? null : reader.paragraphWith(beside)
  if (beside === null || there === null) return null
  return there === live ? { after, live, isBeside } : { after: beside, live: there, isBeside }
}

function isThere(reader: Reader, base: BaseText, offset: number): boolean {
  return standingOf(reader, base, offset)?.isVisible === true
}

function standingOf(reader: Reader, base: BaseText, offset: number): Standing | null {
  const piece = pieceAt(base, offset)
  if (piece === null) return null
  const { client, clock } = piece.item
  return standingAt(reader.ledger().layers, { client, clock: clock + offset - piece.from })
}

/** What a letter stands after in its paragraph, to be seen or not. */
function itemLeftOf(reader: Reader, { client, clock }: ItemId): ItemId | null {
  const live = reader.paragraphWith({ client, clock })
  let before: ItemId | null = null
  for (const atom of live === null ? [] : atomsIn(live)) {
    const { length } = atom
    if (atom.client === client && atom.clock <= clock && clock < atom.clock + length) {
      return clock === atom.clock ? before : { client, clock: clock - 1 }
    }
    before = { client: atom.client, clock: atom.clock + length - 1 }
  }
  return null
}

function lastOf(letters: Iterable<Letters>): ItemId | null {
  let last: ItemId | null = null
  for (const { client, clock, length } of letters) last = { client, clock: clock + length - 1 }
  return last
}

interface Letters extends ItemId {
  readonly length: number
}

/** The letters of the base between two offsets that are still to be seen. */
function* visibleIn(
  reader: Reader,
  base: BaseText,
  from: number,
  to: number,
): Generator<Letters, undefined> {
  const { layers } = reader.ledger()
  for (const { item, length } of piecesBetween(base, from, to)) {
    for (const { clock, end, standing } of stretchesOf(layers, item, length)) {
      if (standing.isVisible) yield { client: item.client, clock, length: end - clock }
    }
  }
}
