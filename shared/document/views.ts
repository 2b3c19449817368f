import type { Document, Marks, MoveChange, Paragraph, Props, Run, View } from './document.ts'
import { PLAIN } from './document.ts'
import type { ParagraphId } from '../ids.ts'
import { footnotesOfGroup } from './footnotes.ts'
import { formatIn, sameFormat } from './format.ts'
import { inMovedOrder } from './moves.ts'
import type { Movable, Move } from './moves.ts'

/** The paragraphs of one view. `marked` is the document itself; the others carry no marks and no changes. */
export function viewOf(document: Document, view: View): readonly Paragraph[] {
  return view === 'marked' ? document.paragraphs : settle(document.paragraphs, view)
}

/** The text of a paragraph, struck words included. */
export function textOf(paragraph: Paragraph): string {
  return paragraph.runs.map((run) => run.text).join('')
}

/** Whether there is anything to read in it. */
export function hasWords({ paragraphs }: Document): boolean {
  return paragraphs.some((paragraph) => textOf(paragraph).trim() !== '')
}

/** Whether a run or an end is there once everything pending is accepted, or left out. */
export function staysIn(view: Exclude<View, 'marked'>, marks: Marks): boolean {
  return view === 'accepted' ? marks.deletions.length === 0 : marks.insertion === null
}

/** The props of a paragraph once everything pending is accepted, or left out. */
export function propsIn(view: Exclude<View, 'marked'>, paragraph: Paragraph): Props {
  return (view === 'accepted' && paragraph.changes.at(-1)?.props) || paragraph.props
}

/**
 * The paragraphs of the marked document that come together in one paragraph of a view, in the
 * order of that view: from after the last end that stays up to the next. Words and notes after
 * the last end that stays are kept in a group of their own, so that nothing is lost; such a group
 * without any is left out.
 */
export function groupsIn(
  view: Exclude<View, 'marked'>,
  paragraphs: readonly Paragraph[],
): readonly (readonly Paragraph[])[] {
  return groupsBy(view === 'accepted' ? moved(paragraphs) : paragraphs, (marks) =>
    staysIn(view, marks),
  )
}

/** Likewise, in the order given, for whatever else decides which runs and ends are there. */
export function groupsBy(
  paragraphs: readonly Paragraph[],
  isThere: (marks: Marks) => boolean,
): readonly (readonly Paragraph[])[] {
  const groups: Paragraph[][] = []
  let open: Paragraph[] = []
  for (const paragraph of paragraphs) {
    open.push(paragraph)
    if (!isThere(paragraph.end)) continue
    groups.push(open)
    open = []
  }
  return open.some(hasAny(isThere)) ? [...groups, open] : groups
}

/** Whether any words or notes of a paragraph are there. */
export function hasAny(isThere: (marks: Marks) => boolean): (paragraph: Paragraph) => boolean {
  return ({ runs, footnotes = [] }) => runs.some(isThere) || footnotes.some(isThere)
}

/** What paragraphs that come together in a view are there: one, without marks. Null where there are none. */
export function settleGroup(
  view: Exclude<View, 'marked'>,
  group: readonly Paragraph[],
): Paragraph | null {
  const last = group.at(-1)
  if (last === undefined) return null
  const runs = group.flatMap((part) => part.runs.filter((run) => staysIn(view, run)))
  const props = propsIn(view, last)
  const footnotes = footnotesOfGroup(group, (marks) => staysIn(view, marks))
  return {
    ...{ id: last.id, props, runs: plain(view, runs), end: PLAIN, changes: [] },
    ...(footnotes.length > 0 && { footnotes }),
  }
}

function settle(
  paragraphs: readonly Paragraph[],
  view: Exclude<View, 'marked'>,
): readonly Paragraph[] {
  return groupsIn(view, paragraphs).flatMap((group) => settleGroup(view, group) ?? [])
}

function plain(view: Exclude<View, 'marked'>, runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const format = formatIn(view, run)
    const before = joined.at(-1)
    if (before !== undefined && sameFormat(before.format ?? [], format)) {
      joined[joined.length - 1] = { ...before, text: before.text + run.text }
    } else {
      joined.push({ text: run.text, ...PLAIN, ...(format.length > 0 && { format }) })
    }
  }
  return joined
}

/** A pending move of one of the paragraphs of a document. */
export type PendingMove = Move & MoveChange

/**
 * The paragraphs in the order they would have with every pending move accepted, oldest first.
 * `onTaken` hears what goes with each move.
 */
export function moved(
  paragraphs: readonly Paragraph[],
  onTaken?: (taken: readonly ParagraphId[], move: PendingMove) => void,
): readonly Paragraph[] {
  if (paragraphs.every((each) => each.moves === undefined)) return paragraphs
  return inMovedOrder(paragraphs, pendingMoves(paragraphs), movableOf, onTaken)
}

function pendingMoves(paragraphs: readonly Paragraph[]): readonly PendingMove[] {
  return paragraphs
    .flatMap(({ id, moves = [] }) => moves.map((move) => ({ ...move, paragraph: id })))
    .sort((a, b) => a.order - b.order || (a.suggestion < b.suggestion ? -1 : 1))
}

function movableOf({ id, origin, end }: Paragraph): Movable {
  const isJoined = !staysIn('accepted', end)
  return { id, origin: origin ?? null, isJoined, follows: null }
}
