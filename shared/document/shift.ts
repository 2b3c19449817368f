import type { ParagraphId, SuggestionId } from '../ids.ts'
import { suggestionId } from '../ids.ts'
import type { Document, MoveChange, Paragraph } from './document.ts'
import { groupsIn } from './views.ts'

/** What is to be put where: after another paragraph, or at the very beginning (null). */
export interface Shift {
  readonly paragraph: ParagraphId
  readonly after: ParagraphId | null
}

/**
 * What to move so that a paragraph stands one place further up (-1) or down in the accepted
 * text. Null at its ends, and in the rare case that no single move leads there. What is to
 * leave, or to come, is seen there as if it had.
 *
 * Usually it goes after its new neighbour. But moves are replayed in their order, and one's own
 * pending move (`isOwn`) keeps its turn when it is written anew: where a later move undoes that,
 * another paragraph is found after which it comes to stand right, or the two change places by
 * moving the neighbour.
 */
export function shiftOf(
  { paragraphs }: Document,
  id: ParagraphId,
  by: 1 | -1,
  isOwn: (suggestion: SuggestionId) => boolean,
): Shift | null {
  const order = acceptedOrder(paragraphs)
  const at = order.findIndex((group) => group.includes(id))
  const last = order.map((group) => group.at(-1))
  const [own, other] = [last[at], last[at + by]]
  if (own === undefined || other === undefined) return null
  const wanted = last.with(at, other).with(at + by, own)
  const usual: Shift = { paragraph: own, after: wanted[at + by - 1] ?? null }
  const ways = [own, other].flatMap((paragraph) =>
    [null, ...last].map((after): Shift => ({ paragraph, after: after ?? null })),
  )
  const leadsThere = (shift: Shift) => {
    const reached = acceptedOrder(withShift(paragraphs, shift, isOwn))
    return reached.every((group, place) => group.at(-1) === wanted[place])
  }
  return [usual, ...ways].find((way) => way.after !== way.paragraph && leadsThere(way)) ?? null
}

/** The ids of the paragraphs that come together in each one of the accepted text. */
function acceptedOrder(paragraphs: readonly Paragraph[]): readonly (readonly ParagraphId[])[] {
  return groupsIn('accepted', paragraphs).map((group) => group.map((each) => each.id))
}

function withShift(
  paragraphs: readonly Paragraph[],
  { paragraph: id, after }: Shift,
  isOwn: (suggestion: SuggestionId) => boolean,
): readonly Paragraph[] {
  return paragraphs.map((paragraph, at) => {
    if (paragraph.id !== id) return paragraph
    const { moves = [], ...rest } = paragraph
    const from = paragraphs[at - 1]?.id ?? null
    const own = moves.find(({ suggestion }) => isOwn(suggestion))
    const others = moves.filter((move) => move !== own)
    const fresh: MoveChange = { ...(own ?? LATEST), after, from }
    const left = after === from ? others : [...others, fresh]
    return left.length === 0 ? rest : { ...rest, moves: left }
  })
}

/** Stands for one that is not yet made. */
const LATEST = { suggestion: suggestionId(''), order: Infinity }
