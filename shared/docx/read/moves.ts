import type { MoveChange, Paragraph } from '../../document/document.ts'
import type { ParagraphId, SuggestionId } from '../../ids.ts'
import { paragraphOfBookmark, paragraphOfMovedBookmark } from '../styles.ts'
import type { Authors } from './authors.ts'
import type { Bookmarks } from './bookmarks.ts'
import type { Node } from './tree.ts'
import { child, under } from './tree.ts'

/** A paragraph of ours that is moved: where it leaves, and where it comes to. */
export interface MovedPair {
  readonly id: ParagraphId
  readonly from: Node
  readonly to: Node
  readonly suggestion: SuggestionId
}

/**
 * Finds moves among the paragraphs of a file, both sides by our bookmarks: these two say that it is
 * moved, whatever is left of the marks. LibreOffice drops those here and there, and words never.
 * What somebody wrote since into only one of the sides is no move any more, and neither is one of
 * another program: those are read as struck at one place and inserted at the other, which loses nothing.
 */
export function findMoves(bookmarks: Bookmarks, authors: Authors): readonly MovedPair[] {
  const arrivals = named(bookmarks, paragraphOfMovedBookmark)
  if (arrivals.length === 0) return []
  const left = new Map(named(bookmarks, paragraphOfBookmark))
  const taken = new Set<Node>()
  return arrivals.flatMap(([id, to]) => {
    const from = left.get(id)
    if (from === undefined || from === to || taken.has(from) || taken.has(to)) return []
    const leaves = markOfMove(from, LEAVING)
    const [suggestion] = authors.of(leaves ?? markOfMove(to, COMING) ?? NOBODYS)
    const isMove = isMoved(from, LEAVING) && isMoved(to, COMING) && isSame(from, to)
    const isKept = leaves !== null || strikesNothingOfItsOwn(from, to, authors)
    if (suggestion === undefined || !(isMove || (isKept && isAllIn(from, to)))) return []
    taken.add(from).add(to)
    return [{ id, from, to, suggestion }]
  })
}

/**
 * Gives paragraphs the moves that bring them from the one order to the other, the rest staying.
 * Both hold the same paragraphs; `order` counts the moves.
 */
export function withMoves(
  paragraphs: readonly Paragraph[],
  accepted: readonly ParagraphId[],
  movers: ReadonlyMap<ParagraphId, SuggestionId>,
): readonly Paragraph[] {
  const order = paragraphs.map(({ id }) => id)
  const moves = new Map<ParagraphId, MoveChange>()
  accepted.forEach((id, index) => {
    const suggestion = movers.get(id)
    if (suggestion === undefined) return
    const after = accepted[index - 1] ?? null
    const at = order.indexOf(id)
    // What stands before it by then, so that nothing goes along.
    const from = order[at - 1] ?? null
    order.splice(at, 1)
    order.splice(after === null ? 0 : order.indexOf(after) + 1, 0, id)
    moves.set(id, { suggestion, after, from, order: moves.size })
  })
  return paragraphs.map((paragraph) => {
    const move = moves.get(paragraph.id)
    return move === undefined ? paragraph : { ...paragraph, moves: [move] }
  })
}

/** First the move itself. */
const LEAVING = ['w:moveFrom'] as const
const COMING = ['w:moveTo', 'w:ins'] as const

function named(
  bookmarks: Bookmarks,
  read: (name: string) => ParagraphId | null,
): readonly (readonly [ParagraphId, Node])[] {
  return [...bookmarks].flatMap(([node, names]) =>
    names.flatMap((name): readonly (readonly [ParagraphId, Node])[] => {
      const id = read(name)
      return id === null ? [] : [[id, node]]
    }),
  )
}

function markOf(paragraph: Node | null): Node | null {
  return child(child(paragraph, 'w:pPr'), 'w:rPr')
}

/** The change that moves a paragraph, at its end or, where that is forgotten, at its words. */
function markOfMove(paragraph: Node, [move]: typeof LEAVING | typeof COMING): Node | null {
  return child(markOf(paragraph), move) ?? under(paragraph, move)[0] ?? null
}

/** Of a move by nobody whom the file names. */
const NOBODYS: Node = { name: 'w:moveTo', attributes: [], children: [], text: '' }

/** Where a paragraph changes its kind as well, LibreOffice leaves the move to the mark alone. */
function isMoved(paragraph: Node, names: typeof LEAVING | typeof COMING): boolean {
  const [move] = names
  const isByMark = child(markOf(paragraph), move) !== null && hasNoChanges(paragraph)
  return isByMark || isAllWithin(paragraph, names)
}

function hasNoChanges({ children }: Node): boolean {
  return children.every(
    (each) => each.name === 'w:pPr' || (!CHANGES.includes(each.name) && hasNoChanges(each)),
  )
}

const CHANGES = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']

/** Whether the mark and every word of a paragraph are under one of these changes. */
function isAllWithin(paragraph: Node, names: readonly string[]): boolean {
  const isMarked = markOf(paragraph)?.children.some(({ name }) => names.includes(name)) ?? false
  return isMarked && paragraph.children.every((each) => isOutsideNone(each, names))
}

function isOutsideNone(node: Node, names: readonly string[]): boolean {
  if (names.includes(node.name) || node.name === 'w:pPr') return true
  return !WORDS.includes(node.name) && node.children.every((each) => isOutsideNone(each, names))
}

const WORDS = ['w:t', 'w:delText', 'w:tab', 'w:br']

/** Whether they say the same, but for what others inserted. */
function isSame(from: Node, to: Node): boolean {
  return textOf(from, isStanding) === textOf(to, isStanding)
}

/** Where nothing marks what leaves, somebody may have struck words in it, unaware that it does. */
function strikesNothingOfItsOwn(from: Node, to: Node, authors: Authors): boolean {
  const there = new Set(CHANGES.flatMap((name) => under(to, name)).flatMap(authors.of))
  return under(from, 'w:del').every((each) => authors.of(each).every((by) => there.has(by)))
}

/**
 * Whether the new place holds all that the old one says, in its order, and beside that only what is
 * tracked as inserted: who moves a paragraph may have written into it since.
 */
function isAllIn(from: Node, to: Node): boolean {
  const words = textOf(from, isAny)
  let reached = new Set([0])
  for (const { text, isInserted } of piecesOf(to, false)) {
    const next = new Set(isInserted ? reached : [])
    for (const at of reached) if (words.startsWith(text, at)) next.add(at + text.length)
    reached = next
  }
  return reached.has(words.length)
}

/** Not what others inserted. */
const isStanding = ({ name }: Node): boolean => name !== 'w:ins'
const isAny = (): boolean => true

interface Piece {
  readonly text: string
  readonly isInserted: boolean
}

function piecesOf(node: Node, isInserted: boolean): readonly Piece[] {
  const text = ownText(node)
  if (text !== '') return [{ text, isInserted }]
  if (node.name === 'w:pPr') return []
  const isWithin = isInserted || node.name === 'w:ins'
  return node.children.flatMap((each) => piecesOf(each, isWithin))
}

function textOf(node: Node, isCounted: (node: Node) => boolean): string {
  if (!isCounted(node) || node.name === 'w:pPr') return ''
  return ownText(node) + node.children.map((each) => textOf(each, isCounted)).join('')
}

function ownText({ name, text }: Node): string {
  if (name === 'w:t' || name === 'w:delText') return text
  return name === 'w:tab' || name === 'w:br' ? ' ' : ''
}
