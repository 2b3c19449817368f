import { goalsOf } from '../document/goal.ts'
import type { Goal } from '../document/goal.ts'
import type { ParagraphId, SuggestionId } from '../ids.ts'
import type { Hand } from './hand.ts'
import type { ItemId } from './items.ts'
import type { Mark } from './records.ts'

/** Paragraphs that one's country proposes to put elsewhere, one after the other. Worked out before anything is written. */
export interface Displacement {
  readonly paragraphs: readonly ParagraphId[]
  /** Null: to the very beginning. */
  readonly after: ParagraphId | null
  /** They are to stand where they stand: what moves them is taken back. */
  readonly isHome: boolean
}

/** Null when there are no such paragraphs, or they stand there. */
export function planDisplacement(
  hand: Hand,
  { paragraphs, after }: Omit<Displacement, 'isHome'>,
): Displacement | null {
  const ids = hand.reader.lives().map((live) => live.paragraph.id)
  const isThere = paragraphs.every((each) => ids.includes(each)) && paragraphs.length > 0
  const hasGoal = after === null || (ids.includes(after) && !paragraphs.includes(after))
  if (!isThere || !hasGoal) return null
  const isHome = paragraphs.every(
    (each, at) => (ids[ids.indexOf(each) - 1] ?? null) === (paragraphs[at - 1] ?? after),
  )
  if (isHome && paragraphs.every((each) => ownMove(hand, each) === null)) return null
  return { paragraphs, after, isHome }
}

/**
 * Writes it down: one's own pending move of the same paragraph is written anew, and taken back
 * when the paragraph is to stay. In a paragraph of one's own the move belongs to its suggestion.
 * `written` are paragraphs of the same work that the reader may not know yet, by their ends: the move
 * has seen them, and those among its own go under its suggestion. Only within a stroke.
 */
export function displace(
  hand: Hand,
  { paragraphs, after, isHome }: Displacement,
  suggestion: () => SuggestionId,
  written: ReadonlyMap<ParagraphId, ItemId> = NONE,
): void {
  const all = hand.reader.document().paragraphs
  for (const [paragraph, goal] of goalsOf(all, paragraphs, after, [...written.keys()])) {
    const end = written.get(paragraph)
    if (end === undefined) displaceOne(hand, paragraph, goal, isHome, suggestion)
    else hand.mark(null, moveMark(suggestion(), end, goal))
  }
}

const NONE: ReadonlyMap<ParagraphId, ItemId> = new Map()

function displaceOne(
  hand: Hand,
  paragraph: ParagraphId,
  value: Goal,
  isHome: boolean,
  suggestion: () => SuggestionId,
): void {
  const live = hand.reader.live(paragraph)
  const end = live?.segments.at(-1)?.end.id
  const pending = ownMove(hand, paragraph)
  if (live === null || end === undefined || (isHome && pending === null)) return
  const { insertion } = live.paragraph.end
  const under = hand.isMine(insertion) ? () => insertion : suggestion
  const mark = moveMark(pending?.suggestion ?? under(), end, value)
  hand.mark(pending?.id ?? null, isHome ? { ...mark, ranges: [] } : mark)
}

function moveMark(suggestion: SuggestionId, { client, clock }: ItemId, value: Goal): Mark {
  return { kind: 'move', suggestion, ranges: [client, clock, 1], value }
}

function ownMove(hand: Hand, paragraph: ParagraphId) {
  const ending = hand.reader.live(paragraph)?.segments.at(-1)?.ending
  const own = ending?.changes.find(
    ({ effect, suggestion }) => effect.kind === 'move' && hand.isOwn(suggestion),
  )
  return own ?? null
}
