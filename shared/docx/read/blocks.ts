import type { Marks } from '../../document/document.ts'
import { PLAIN } from '../../document/document.ts'
import {
  CLOSING_BOOKMARK,
  noteBookmarkOf,
  paragraphOfBookmark,
  paragraphOfMovedBookmark,
} from '../styles.ts'
import { ALTERNATE, chosenOf, hasWords } from './alternates.ts'
import type { Authors } from './authors.ts'
import { BOOKMARK, bookmarksOf } from './bookmarks.ts'
import { ANCHORS, readWords, within } from './runs.ts'
import {
  besideLine,
  BOX,
  isGrid,
  isOurTable,
  isRow,
  lineOfRow,
  rowsAndOthers,
} from './table-rows.ts'
import type { Node } from './tree.ts'
import { child } from './tree.ts'

/** A paragraph where it stands in the body. */
export interface Found {
  readonly node: Node
  /** Of the table row, or whatever else it stands in. */
  readonly around: Marks
  /** Why its end can be joined to nothing, if so. */
  readonly bound: Bound | null
  /** The bookmarks and ends of comments between it and the paragraph before it, and after the last one. */
  readonly before: readonly Node[]
  readonly after: readonly Node[]
}

/** It is the last of a cell, or of what a text box holds; or a table, or a text box of its own, comes next. */
export type Bound = 'ends' | 'before-table'

export interface Blocks {
  readonly paragraphs: readonly Found[]
  /** What stands around and between the paragraphs, and how many of these stand before it. */
  readonly others: readonly { readonly node: Node; readonly at: number }[]
}

/**
 * The paragraphs of the body in reading order, those of tables too, whatever they stand in. Those
 * of a text box come after the paragraph that it hangs on. `names` are those of the whole part.
 */
export function blocksIn(body: Node, names: ReadonlySet<string>, authors: Authors): Blocks {
  const hasBoxes = names.has(BOX)
  const found: Found[] = []
  const others: { node: Node; at: number }[] = []
  let before: Node[] = []
  const bind = (bound: Bound) => {
    const last = found.at(-1)
    if (last?.bound === null) found[found.length - 1] = { ...last, bound }
  }
  const gather = (block: Node, marks: Marks) => {
    for (const each of block.children) {
      if (each.name === 'w:p') {
        found.push({ node: each, around: marks, bound: null, before, after: [] })
        before = []
        if (hasBoxes) boxes(each, marks)
      } else if (each.name === ALTERNATE) {
        const chosen = chosenOf(each)
        if (chosen !== null) gather(chosen, marks)
      } else if (ANCHORS[each.name] !== undefined || each.name === BOOKMARK) before.push(each)
      else {
        if (each.name === TABLE) bind('before-table')
        if (each.name === TABLE && (isOurTable(each) || isGrid(each))) {
          rows(each, marks)
          continue
        }
        const held = found.length
        others.push({ node: each, at: held })
        gather(each, marksIn(each, marks, authors))
        if (each.name === 'w:tc' && found.length > held) bind('ends')
      }
    }
  }
  const rows = (table: Node, marks: Marks) => {
    for (const row of rowsAndOthers(table)) {
      if (!isRow(row)) {
        gather({ ...table, children: [row] }, marks)
        continue
      }
      const inner = marksIn(row, marks, authors)
      const line = lineOfRow(row)
      found.push({ node: line, around: inner, bound: 'ends', before, after: [] })
      before = []
      if (hasBoxes) boxes(line, inner)
      gather({ ...row, children: besideLine(row) }, inner)
    }
  }
  const boxes = (node: Node, marks: Marks) => {
    for (const each of node.children) {
      if (each.name === ALTERNATE) {
        const chosen = chosenOf(each)
        if (chosen !== null) boxes(chosen, marks)
      } else if (each.name === BOX) {
        if (!hasWords(each)) continue
        bind('before-table')
        gather(each, marks)
        bind('ends')
      } else if (each.children.length > 0) boxes(each, within(each, marks, authors))
    }
  }
  gather(body, PLAIN)
  const last = found.at(-1)
  const paragraphs = last === undefined ? found : found.with(-1, { ...last, after: before })
  return { paragraphs, others }
}

const TABLE = 'w:tbl'

/** Of what stands in something: a row or a cell says in its properties who added or struck it. */
function marksIn(node: Node, marks: Marks, authors: Authors): Marks {
  const said = child(node, node.name === 'w:tr' ? 'w:trPr' : 'w:tcPr')?.children ?? []
  return said.reduce((inner, each) => within(each, inner, authors), within(node, marks, authors))
}

/** What a file says of itself after its text is none of the text, as long as nobody wrote into it. */
export function withoutNote(found: readonly Found[], authors: Authors): readonly Found[] {
  const last = found.at(-1)
  if (last === undefined) return found
  const { runs } = readWords(last.node, authors, last.around, 'halves')
  const words = runs.map(({ text }) => text).join('')
  const names = bookmarksOf([last]).get(last.node) ?? []
  return words !== '' && names.includes(noteBookmarkOf(words)) ? found.slice(0, -1) : found
}

/**
 * An empty paragraph that the writer put at the end for the reader's sake is none of the text.
 * LibreOffice drops its bookmark: then it is known by coming after one of ours, whatever became
 * meanwhile of the change for which it was needed.
 */
export function withoutClosing(found: readonly Found[], authors: Authors): readonly Found[] {
  const [before, last] = [found.at(-2), found.at(-1)]
  if (before === undefined || last === undefined) return found
  const bookmarks = bookmarksOf([before, last])
  const names = bookmarks.get(last.node) ?? []
  const isClosing =
    names.includes(CLOSING_BOOKMARK) ||
    (bookmarks.get(before.node)?.some(isOurs) === true && !names.some(isOurs))
  const { runs } = readWords(last.node, authors, last.around, 'halves')
  return isClosing && runs.length === 0 ? found.slice(0, -1) : found
}

function isOurs(name: string): boolean {
  return paragraphOfBookmark(name) !== null || paragraphOfMovedBookmark(name) !== null
}
