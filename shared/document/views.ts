import type { Document, Marks, MoveChange, Paragraph, Props, Run, View } from './document.ts'
import { PLAIN } from './document.ts'
import type { ParagraphId } from '../ids.ts'
import { footnotesOfGroup } from './footnotes.ts'
import { formatIn, sameFormat } from './format.ts'
import { inMovedOrder, turnsOf } from './moves.ts'
import type { Happening, Movable, Move } from './moves.ts'

/** The paragraphs of one view. `marked` is the document itself; the others carry no marks and no changes. */
export function viewOf(document: Document, view: View): readonly Paragraph[] {
  return view === 'marked' ? document.paragraphs : settle(document, view)
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

/** What a view is made of: the suggestions say which change comes first. */
export type Pending = Pick<Document, 'paragraphs' | 'suggestions' | 'tail'>

/**
 * The paragraphs of the marked document that come together in one paragraph of a view, in the
 * order of that view: from after the last end that stays up to the next. Words and notes after
 * the last end that stays are kept in a group of their own, with the tail, so that nothing is
 * lost; such a group without any is left out.
 */
export function groupsIn(
  view: Exclude<View, 'marked'>,
  document: Pending,
): readonly (readonly Paragraph[])[] {
  const order = view === 'accepted' ? moved(document) : document.paragraphs
  return groupsBy(order, (marks) => staysIn(view, marks), document.tail)
}

/** Likewise, in the order given, for whatever else decides which runs and ends are there. */
export function groupsBy(
  paragraphs: readonly Paragraph[],
  isThere: (marks: Marks) => boolean,
  tail?: Paragraph,
): readonly (readonly Paragraph[])[] {
  const groups: Paragraph[][] = []
  let open: Paragraph[] = []
  for (const paragraph of paragraphs) {
    open.push(paragraph)
    if (!isThere(paragraph.end)) continue
    groups.push(open)
    open = []
  }
  if (!open.some(hasAny(isThere))) return groups
  return [...groups, tail === undefined ? open : [...open, tail]]
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

function settle(document: Pending, view: Exclude<View, 'marked'>): readonly Paragraph[] {
  return groupsIn(view, document).flatMap((group) => settleGroup(view, group) ?? [])
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
 * The paragraphs in the order they would have with everything pending accepted, oldest first.
 * `onTaken` hears what goes with each move.
 */
export function moved(
  document: Pending,
  onTaken?: (taken: readonly ParagraphId[], move: PendingMove) => void,
): readonly Paragraph[] {
  const { paragraphs, tail } = document
  if (paragraphs.every((each) => each.moves === undefined)) return paragraphs
  // The tail is not shown, but what was cut from it may be.
  const all = tail === undefined ? paragraphs : [...paragraphs, tail]
  const gone = { joins: all.flatMap((each) => each.gone ?? []), moves: [] }
  const turns = [
    gone,
    ...turnsOf<PendingMove>(paragraphs.flatMap((each) => pendingIn(each, document))),
  ]
  return inMovedOrder(all.flatMap(partsOf), turns, movableOf, onTaken).flatMap(({ paragraph }) =>
    paragraph === null || paragraph === tail ? [] : [paragraph],
  )
}

/** A paragraph, or what is left in it of one whose end is gone. */
interface Part {
  readonly id: ParagraphId
  /** Null: it is part of the next that is one. */
  readonly paragraph: Paragraph | null
}

function partsOf(paragraph: Paragraph): readonly Part[] {
  const { id, gone = [] } = paragraph
  const lost = gone.filter((each) => each !== id).map((each) => ({ id: each, paragraph: null }))
  return [...lost, { id, paragraph }]
}

function movableOf({ id, paragraph }: Part): Movable {
  return { id, origin: paragraph?.origin ?? null, follows: paragraph?.follows ?? null }
}

function pendingIn(
  { id: paragraph, end, moves = [] }: Paragraph,
  { suggestions }: Pending,
): readonly Happening<PendingMove>[] {
  const joins = end.deletions.map((suggestion) => {
    const order = suggestions.get(suggestion)?.atMs ?? 0
    return { kind: 'join', order, by: suggestion, paragraph } as const
  })
  const made = moves.map((move) => {
    const { order, suggestion } = move
    return { kind: 'move', order, by: suggestion, move: { ...move, paragraph } } as const
  })
  return [...joins, ...made]
}
