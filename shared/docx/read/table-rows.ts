import { ROW_SEPARATOR } from '../../document/table-rows.ts'
import { paragraphOfBookmark } from '../styles.ts'
import { bookmarksOf } from './bookmarks.ts'
import type { Node } from './tree.ts'

/**
 * The rows of a table that we wrote for lines with bars, as such lines again; null for any other table.
 * A row that somebody added there is a line too. Ours are known by the bookmark in their first cell.
 */
export function lineOfRow(row: Node): Node {
  const cells = cellsOf(row).map((cell) => cell.children.filter(isParagraph))
  const [first] = cells.flat()
  const properties = first?.children.filter(({ name }) => name === 'w:pPr') ?? []
  const words = cells.map((paragraphs) => joined(paragraphs.map(contentOf), ' '))
  return { ...PARAGRAPH, children: [...properties, ...joined(words, ROW_SEPARATOR)] }
}

export function isOurTable(table: Node): boolean {
  const rows = table.children.filter(({ name }) => name === 'w:tr')
  const isOurs = (paragraphs: readonly Node[]) =>
    [...bookmarksOf(paragraphs).values()].flat().some((name) => paragraphOfBookmark(name) !== null)
  const [firsts, others] = [0, 1].map((from) =>
    rows
      .flatMap((row) => cellsOf(row).slice(from, from === 0 ? 1 : undefined))
      .flatMap((cell) => cell.children.filter(isParagraph)),
  )
  const isFlat = !rows.some((row) => cellsOf(row).some(hasTable))
  return isFlat && isOurs(firsts ?? []) && !isOurs(others ?? [])
}

const PARAGRAPH: Node = { name: 'w:p', attributes: [], children: [], text: '' }

function cellsOf(row: Node): readonly Node[] {
  return row.children.filter(({ name }) => name === 'w:tc')
}

function isParagraph({ name }: Node): boolean {
  return name === 'w:p'
}

function hasTable({ children }: Node): boolean {
  return children.some((each) => each.name === 'w:tbl')
}

function contentOf({ children }: Node): readonly Node[] {
  return children.filter(({ name }) => name !== 'w:pPr')
}

function joined(parts: readonly (readonly Node[])[], separator: string): readonly Node[] {
  const words: Node = { name: 'w:t', attributes: [], children: [], text: separator }
  const run: Node = { name: 'w:r', attributes: [], children: [words], text: '' }
  return parts.flatMap((part, at) => (at === 0 ? part : [run, ...part]))
}
