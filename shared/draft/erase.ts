import type { SuggestionId } from '../ids.ts'
import { MARKED, seenIn } from '../document/sight.ts'
import { propsIn } from '../document/views.ts'
import type { Place } from './anchors.ts'
import type { PendingMark } from './atoms.ts'
import type { Hand } from './hand.ts'
import type { LiveParagraph } from './live.ts'
import { sameProps } from './props.ts'
import { NO_RANGES, addRanges } from './ranges.ts'
import type { Ranges } from './ranges.ts'
import type { Mark } from './records.ts'
import type { Reader } from './reader.ts'
import { piecesIn, stretchesBetween } from './seen-atoms.ts'
import type { SeenStretch } from './seen-atoms.ts'

/** What a deletion comes to, by the rules of whose the words are. Worked out before anything is written. */
export interface Erasure {
  /** One's own country's pending words: taken back. */
  readonly withdrawn: ReadonlyMap<SuggestionId, Ranges>
  /** Everybody else's, and base text: struck. What one's own country struck already is left. */
  readonly struck: Ranges
  /** The paragraph that what remains is joined to, where its props must give way to the first one's. */
  readonly joined: { readonly keeps: LiveParagraph; readonly gives: LiveParagraph } | null
}

interface Doomed {
  readonly ranges: Ranges
  readonly insertion: SuggestionId | null
  readonly deletions: readonly PendingMark[]
}

/**
 * Works out the deletion between two places of the marked view, `from` not after `to`. With a
 * sight, from what is seen there: what is not is left alone.
 */
export function planErasure(hand: Hand, from: Place, to: Place, sight = MARKED): Erasure {
  const { reader } = hand
  const seen = seenIn(reader.document(), sight)
  const stretches = stretchesBetween(reader, from, to, sight)
  const [first] = stretches
  const last = stretches.at(-1)
  if (first === undefined || last === undefined) {
    return { withdrawn: new Map(), struck: NO_RANGES, joined: null }
  }
  const pieces = stretches.flatMap((each) =>
    [...piecesIn(seen, each)].map(({ atom, ranges }): Doomed => ({ ...atom, ranges })),
  )
  // Where nothing of the last paragraph remains, its end goes and the first keeps its own.
  const goesWhole = first !== last && last.to >= last.length && mayLoseEnd(hand, reader, last)
  const isJoin = first !== last && !goesWhole && first.from > 0
  const mayJoin = !isJoin || meet(reader, stretches)
  const ends = (goesWhole ? stretches.slice(1) : stretches.slice(mayJoin ? 0 : 1, -1)).map(endPiece)
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
  const [keeps, gives] = [first.parts.at(-1), last.parts.at(-1)]
  if (!isJoin || !mayJoin || keeps === undefined || gives === undefined) {
    return { withdrawn, struck, joined: null }
  }
  const differ = !sameProps(
    propsIn('accepted', keeps.paragraph),
    propsIn('accepted', gives.paragraph),
  )
  return { withdrawn, struck, joined: differ ? { keeps, gives } : null }
}

export function isNoErasure({ withdrawn, struck, joined }: Erasure): boolean {
  return withdrawn.size === 0 && struck.length === 0 && joined === null
}

/** Writes a deletion down, its strikes under a suggestion. Only within a stroke. */
export function erase(hand: Hand, erasure: Erasure, suggestion: () => SuggestionId): void {
  for (const [own, ranges] of erasure.withdrawn) grow(hand, 'withdraw', own, ranges)
  if (erasure.struck.length > 0) grow(hand, 'delete', suggestion(), erasure.struck)
  const last = erasure.joined?.gives.segments.at(-1)
  if (erasure.joined !== null && last !== undefined) {
    const value = propsIn('accepted', erasure.joined.keeps.paragraph)
    const { client, clock } = last.end.id
    const under = suggestion()
    // One suggestion says once what an end becomes: what it says last.
    const said = last.ending.changes.find(
      ({ effect, suggestion: id }) => effect.kind === 'props' && id === under,
    )
    const ranges = [client, clock, 1]
    hand.mark(said?.id ?? null, { kind: 'props', suggestion: under, ranges, value })
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
    if (mark.kind !== kind || !id.startsWith(client) || hand.isDecided(id, ranges)) continue
    hand.mark(id, { ...mark, ranges: addRanges(mark.ranges, ranges) })
    return
  }
  const mark: Mark = { kind, suggestion, ranges }
  hand.mark(null, mark)
}

/** The end of what is seen as one paragraph is that of its last part. */
function endPiece({ parts }: SeenStretch): Doomed {
  const last = parts.at(-1)?.segments.at(-1)
  if (last === undefined) return { ranges: NO_RANGES, insertion: null, deletions: [] }
  const { end, ending } = last
  const { insertion, deletions } = ending
  return { ranges: [end.id.client, end.id.clock, 1], insertion, deletions }
}

/**
 * Whether the first and the last come together once what is between them is gone. A paragraph
 * that is seen where somebody proposes to move it joins, by its end, what it stands before now.
 */
function meet(reader: Reader, stretches: readonly SeenStretch[]): boolean {
  const lives = reader.lives()
  const [before, after] = [stretches[0]?.parts.at(-1), stretches.at(-1)?.parts[0]]
  if (before === undefined || after === undefined) return false
  const gone = new Set(stretches.slice(1, -1).flatMap(({ parts }) => parts))
  const between = lives.slice(lives.indexOf(before) + 1, lives.indexOf(after))
  return lives.indexOf(before) < lives.indexOf(after) && between.every((each) => gone.has(each))
}

/** The last end of a text must not be struck; a paragraph one added oneself can be taken back. */
function mayLoseEnd(hand: Hand, reader: Reader, { parts }: SeenStretch): boolean {
  const live = parts.at(-1)
  if (live === undefined) return false
  return live !== reader.lives().at(-1) || hand.isOwn(live.paragraph.end.insertion)
}
