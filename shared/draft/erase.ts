import type { SuggestionId } from '../ids.ts'
import { propsIn } from '../document/views.ts'
import type { Place } from './anchors.ts'
import { atomsBetween, lengthOf } from './anchors.ts'
import type { PendingMark } from './atoms.ts'
import type { Hand } from './hand.ts'
import type { LiveParagraph } from './live.ts'
import { livesBetween } from './lives-between.ts'
import { sameProps } from './props.ts'
import { NO_RANGES, addRanges } from './ranges.ts'
import type { Ranges } from './ranges.ts'
import type { Mark } from './records.ts'
import type { Reader } from './reader.ts'

/** What a deletion comes to, by the rules of whose the words are. Worked out before anything is written. */
export interface Erasure {
  /** One's own country's pending words: taken back. */
  readonly withdrawn: ReadonlyMap<SuggestionId, Ranges>
  /** Everybody else's, and base text: struck. What one's own country struck already is left. */
  readonly struck: Ranges
  /** The paragraph that what remains is joined to, where its props must give way to the first one's. */
  readonly joined: { readonly keeps: LiveParagraph; readonly gives: LiveParagraph } | null
}

interface Piece {
  readonly ranges: Ranges
  readonly insertion: SuggestionId | null
  readonly deletions: readonly PendingMark[]
}

/** Works out the deletion between two places of the marked view, `from` not after `to`. */
export function planErasure(hand: Hand, from: Place, to: Place): Erasure {
  const { reader } = hand
  const lives = livesBetween(reader, from.paragraph, to.paragraph)
  const [first] = lives
  const last = lives.at(-1)
  if (first === undefined || last === undefined) {
    return { withdrawn: new Map(), struck: NO_RANGES, joined: null }
  }
  const pieces = lives.flatMap((live) =>
    piecesOf(live, live === first ? from.offset : 0, live === last ? to.offset : lengthOf(live)),
  )
  // Where nothing of the last paragraph remains, its end goes and the first keeps its own.
  const goesWhole = first !== last && to.offset >= lengthOf(last) && mayLoseEnd(hand, reader, last)
  const ends = (goesWhole ? lives.slice(1) : lives.slice(0, -1)).map(endPiece)
  const all = [...pieces, ...ends]
  const withdrawn = new Map<SuggestionId, Ranges>()
  let struck = NO_RANGES
  for (const { ranges, insertion, deletions } of all) {
    if (hand.isOwn(insertion)) {
      withdrawn.set(insertion, addRanges(withdrawn.get(insertion) ?? NO_RANGES, ranges))
    } else if (!deletions.some((mark) => hand.isOwn(mark.suggestion))) {
      struck = addRanges(struck, ranges)
    }
  }
  const isJoin = first !== last && !goesWhole && from.offset > 0
  const differ = !sameProps(
    propsIn('accepted', first.paragraph),
    propsIn('accepted', last.paragraph),
  )
  return { withdrawn, struck, joined: isJoin && differ ? { keeps: first, gives: last } : null }
}

export function isNoErasure({ withdrawn, struck, joined }: Erasure): boolean {
  return withdrawn.size === 0 && struck.length === 0 && joined === null
}

/** Writes a deletion down, its strikes under a suggestion. Only within a stroke. */
export function erase(hand: Hand, erasure: Erasure, suggestion: () => SuggestionId): void {
  for (const [own, ranges] of erasure.withdrawn) grow(hand, 'withdraw', own, ranges)
  if (erasure.struck.length > 0) grow(hand, 'delete', suggestion(), erasure.struck)
  const end = erasure.joined?.gives.segments.at(-1)?.end.id
  if (erasure.joined !== null && end !== undefined) {
    const value = propsIn('accepted', erasure.joined.keeps.paragraph)
    const ranges = [end.client, end.clock, 1]
    hand.mark(null, { kind: 'props', suggestion: suggestion(), ranges, value })
  }
}

/** One mark a client, kind and suggestion: it grows, so that a long deletion stays one mark. */
export function grow(
  hand: Hand,
  kind: 'withdraw' | 'delete',
  suggestion: SuggestionId,
  ranges: Ranges,
): void {
  const client = `${hand.reader.draft.doc.clientID}.`
  for (const [id, mark] of hand.marksOf(suggestion)) {
    if (mark.kind !== kind || !id.startsWith(client)) continue
    hand.mark(id, { ...mark, ranges: addRanges(mark.ranges, ranges) })
    return
  }
  const mark: Mark = { kind, suggestion, ranges }
  hand.mark(null, mark)
}

function piecesOf(live: LiveParagraph, from: number, to: number): readonly Piece[] {
  return [...atomsBetween(live, from, to)].map(({ atom, ranges }) => ({
    ranges,
    insertion: atom.insertion,
    deletions: atom.deletions,
  }))
}

function endPiece({ segments }: LiveParagraph): Piece {
  const last = segments.at(-1)
  if (last === undefined) return { ranges: NO_RANGES, insertion: null, deletions: [] }
  const { end, ending } = last
  const { insertion, deletions } = ending
  return { ranges: [end.id.client, end.id.clock, 1], insertion, deletions }
}

/** The last end of a text must not be struck; a paragraph one added oneself can be taken back. */
function mayLoseEnd(hand: Hand, reader: Reader, live: LiveParagraph): boolean {
  return live !== reader.lives().at(-1) || hand.isOwn(live.paragraph.end.insertion)
}
