import type { ParagraphId, SuggestionId } from '../ids.ts'
import { suggestionId } from '../ids.ts'
import type { Document, MoveChange } from './document.ts'
import { goalsOf } from './goal.ts'
import { groupsIn } from './views.ts'
import type { Pending } from './views.ts'

/** What is to be put where: one after the other after another paragraph, or at the very beginning (null). */
export interface Shift {
  readonly paragraphs: readonly ParagraphId[]
  readonly after: ParagraphId | null
}

/**
 * What to move so that paragraphs stand so many places further up (-1, -2 …) or down in the accepted text,
 * and all between the first and the last of them with them. Null at its ends, and in the rare
 * case that no single move leads there. What is to leave, or to come, is seen there as if it had.
 *
 * Usually they go after their new neighbour. But moves are replayed in their order, and one's
 * own pending move (`isOwn`) keeps its turn when it is written anew: where a later move undoes
 * that, another paragraph is found after which they come to stand right, or they change places
 * with the neighbour by moving that.
 */
export function shiftOf(
  document: Document,
  ids: readonly ParagraphId[],
  by: number,
  isOwn: (suggestion: SuggestionId) => boolean,
): Shift | null {
  const order = acceptedOrder(document)
  const touched = order.flatMap((group, at) => (group.some((id) => ids.includes(id)) ? [at] : []))
  const [first, end] = [touched[0] ?? -1, (touched.at(-1) ?? -1) + 1]
  const last = order.flatMap((group) => group.slice(-1))
  const block = last.slice(first, end)
  const other = last[by < 0 ? first + by : end + by - 1]
  if (first < 0 || other === undefined) return null
  const rest = last.filter((id) => !block.includes(id))
  const wanted = rest.toSpliced(first + by, 0, ...block)
  const usual: Shift = { paragraphs: block, after: wanted[first + by - 1] ?? null }
  const nearby = [null, ...last.slice(Math.max(0, first - NEAR), end + NEAR)]
  const ways = [block, [other]].flatMap((paragraphs) =>
    nearby.flatMap((after) =>
      after !== null && paragraphs.includes(after) ? [] : [{ paragraphs, after }],
    ),
  )
  const leadsThere = (shift: Shift) => {
    const reached = acceptedOrder(withShift(document, shift, isOwn))
    return reached.every((group, place) => group.at(-1) === wanted[place])
  }
  return [usual, ...ways].find(leadsThere) ?? null
}

/** Trying a way costs about the document: those further off are left untried. */
const NEAR = 20

/** The ids of the paragraphs that come together in each one of the accepted text. */
function acceptedOrder(document: Pending): readonly (readonly ParagraphId[])[] {
  return groupsIn('accepted', document).map((group) => group.map((each) => each.id))
}

function withShift(
  { paragraphs, suggestions }: Document,
  shift: Shift,
  isOwn: (suggestion: SuggestionId) => boolean,
): Pending {
  const order = paragraphs.map(({ id }) => id)
  const goals = goalsOf(paragraphs, shift.paragraphs, shift.after)
  const isHome = [...goals].every(([id, { after }]) => {
    return (order[order.indexOf(id) - 1] ?? null) === after
  })
  const shifted = paragraphs.map((paragraph) => {
    const goal = goals.get(paragraph.id)
    if (goal === undefined) return paragraph
    const { moves = [], ...rest } = paragraph
    const own = moves.find(({ suggestion }) => isOwn(suggestion))
    const { insertion } = paragraph.end
    const made = insertion !== null && isOwn(insertion) ? suggestions.get(insertion) : undefined
    const fresh = made === undefined ? LATEST : { suggestion: made.id, order: made.atMs }
    const others = moves.filter((move) => move !== own)
    const written: MoveChange = { ...(own ?? fresh), ...goal }
    const left = isHome ? others : [...others, written]
    return left.length === 0 ? rest : { ...rest, moves: left }
  })
  return { paragraphs: shifted, suggestions }
}

/** Stands for one that is not yet made. */
const LATEST = { suggestion: suggestionId(''), order: Infinity }
