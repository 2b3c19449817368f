import type { ParagraphId, SuggestionId } from '../ids.ts'
import type { Hand } from './hand.ts'
import type { Mark } from './records.ts'

/** A paragraph that one's country proposes to put elsewhere. Worked out before anything is written. */
export interface Displacement {
  readonly paragraph: ParagraphId
  /** Null: to the very beginning. */
  readonly after: ParagraphId | null
}

/** Null when there is no such paragraph, or it stands there. */
export function planDisplacement(
  hand: Hand,
  { paragraph, after }: Displacement,
): Displacement | null {
  const lives = hand.reader.lives()
  const ids = lives.map((live) => live.paragraph.id)
  const isThere = ids.includes(paragraph) && (after === null || ids.includes(after))
  if (!isThere || after === paragraph) return null
  const standsThere = (ids[ids.indexOf(paragraph) - 1] ?? null) === after
  return standsThere && ownMove(hand, paragraph) === null ? null : { paragraph, after }
}

/**
 * Writes it down: one's own pending move of the same paragraph is written anew, and taken back
 * when the paragraph is to stay. In a paragraph of one's own the move belongs to its suggestion.
 * Only within a stroke.
 */
export function displace(
  hand: Hand,
  { paragraph, after }: Displacement,
  suggestion: () => SuggestionId,
): void {
  const lives = hand.reader.lives()
  const at = lives.findIndex((live) => live.paragraph.id === paragraph)
  const live = lives[at]
  const end = live?.segments.at(-1)?.end.id
  if (live === undefined || end === undefined) return
  const before = lives[at - 1]?.paragraph.id ?? null
  const pending = ownMove(hand, paragraph)
  const { insertion } = live.paragraph.end
  const under = hand.isMine(insertion) ? () => insertion : suggestion
  const mark: Mark = {
    kind: 'move',
    suggestion: pending?.suggestion ?? under(),
    ranges: before === after ? [] : [end.client, end.clock, 1],
    value: { after, from: before },
  }
  hand.mark(pending?.id ?? null, mark)
}

function ownMove(hand: Hand, paragraph: ParagraphId) {
  const ending = hand.reader.live(paragraph)?.segments.at(-1)?.ending
  const own = ending?.changes.find(
    ({ effect, suggestion }) => effect.kind === 'move' && hand.isOwn(suggestion),
  )
  return own ?? null
}
