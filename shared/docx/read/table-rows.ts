import { ROW_SEPARATOR } from '../../document/table-rows.ts'
import { paragraphOfBookmark } from '../styles.ts'
import { ALTERNATE, chosenOf } from './alternates.ts'
import { bookmarksIn } from './bookmarks.ts'
import type { Node } from './tree.ts'
import { child, under } from './tree.ts'

/**
 * A row as a line with bars: of a table that we wrote for such lines, one that somebody added there too, or
 * of a grid of others. Ours are known by the bookmark in their first cell.
 */
export function lineOfRow(row: Node): Node {
  const cells = cellsOf(row)
  const [first] = cells.flatMap(paragraphsOf)
  const properties = first?.children.filter(({ name }) => name === 'w:pPr') ?? []
  const words = cells.map((cell) => tracked(cell, joined(paragraphsOf(cell).map(contentOf), ' ')))
  return { ...PARAGRAPH, children: [...properties, ...joined(words, ROW_SEPARATOR)] }
}

/** The rows of such a table, and what else stands between them. */
export function rowsAndOthers(table: Node): readonly Node[] {
  return heldIn(table).filter(({ name }) => !PROPERTIES.has(name))
}

/** What of a row is in no line: what stands in its cells that is no paragraph. */
export function besideLine(row: Node): readonly Node[] {
  return heldIn(row)
    .flatMap((each) => (each.name === 'w:tc' ? heldIn(each) : [each]))
    .filter((each) => !isParagraph(each) && !PROPERTIES.has(each.name))
}

const PROPERTIES = new Set(['w:tblPr', 'w:tblGrid', 'w:tblPrEx', 'w:trPr', 'w:tcPr'])

export function isOurTable(table: Node): boolean {
  const rows = heldIn(table).filter(isRow)
  const isOurs = (paragraphs: readonly Node[]) =>
    paragraphs
      .flatMap((each) => bookmarksIn(each))
      .some((name) => paragraphOfBookmark(name) !== null)
  const [firsts, others] = [0, 1].map((from) =>
    rows
      .flatMap((row) => cellsOf(row).slice(from, from === 0 ? 1 : undefined))
      .flatMap(paragraphsOf),
  )
  const isFlat = !rows.some((row) => cellsOf(row).some(hasTable))
  return isFlat && isOurs(firsts ?? []) && !isOurs(others ?? [])
}

/**
 * Whether a table of others is one of short words in rows, as an agenda is: then its rows are lines with
 * bars, too. One that sets text in columns, or whose cells are merged or tracked, is none.
 */
export function isGrid(table: Node): boolean {
  const [first, ...rest] = heldIn(table).filter(isRow).map(cellsOf)
  const isEven = first !== undefined && rest.every(({ length }) => length === first.length)
  if (!isEven || first.length < 2 || rest.length === 0) return false
  if (under(table, 'w:tblPrChange').length > 0 || under(table, BOX).length > 0) return false
  // Two columns are more often one text in two languages.
  const isTimed = first.length > 2 || rest.every(([when]) => when !== undefined && hasHour(when))
  return isTimed && [first, ...rest].every((row) => row.every(isShort) && row.some(hasLetters))
}

/** At its beginning: `10:00 – 10:30`, `De 9h30 a 10h`. */
function hasHour(cell: Node): boolean {
  const words = under(cell, 'w:t').map(({ text }) => text)
  return /^\D{0,10}\d{1,2}[:.h]\d{2}/.test(words.join(''))
}

/** What a text box holds: paragraphs of their own. */
export const BOX = 'w:txbxContent'

function hasLetters(cell: Node): boolean {
  return under(cell, 'w:t').some(({ text }) => text.trim() !== '')
}

function isShort(cell: Node): boolean {
  const all = heldIn(cell)
  const [properties, ...held] = all
  const content = properties?.name === 'w:tcPr' ? held : all
  const [only, more] = content
  if (only?.name !== 'w:p' || more !== undefined) return false
  const settings = properties === only ? [] : (properties?.children ?? [])
  const own = child(only, 'w:pPr')?.children ?? []
  return (
    !settings.some(({ name }) => UNEVEN.has(name)) &&
    !own.some(({ name }) => UNEVEN.has(name)) &&
    !(child(child(only, 'w:pPr'), 'w:rPr')?.children ?? []).some(({ name }) => MARKED.has(name)) &&
    under(only, 'w:t').reduce((sum, { text }) => sum + text.length, 0) <= MOST_LETTERS
  )
}

/** Beyond these it is text that is set in columns. */
const MOST_LETTERS = 120

const UNEVEN = new Set([
  ...['w:gridSpan', 'w:vMerge', 'w:hMerge', 'w:cellIns', 'w:cellDel', 'w:cellMerge'],
  ...['w:numPr', 'w:pPrChange'],
])
const MARKED = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'])

const PARAGRAPH: Node = { name: 'w:p', attributes: [], children: [], text: '' }

function cellsOf(row: Node): readonly Node[] {
  return heldIn(row).filter(({ name }) => name === 'w:tc')
}

function paragraphsOf(cell: Node): readonly Node[] {
  return heldIn(cell).filter(isParagraph)
}

/** What stands in it, where content controls and the like are around that too. */
function heldIn({ children }: Node): readonly Node[] {
  if (!children.some(({ name }) => AROUND.has(name))) return children
  return children.flatMap((each): readonly Node[] => {
    if (!AROUND.has(each.name)) return [each]
    const inner = each.name === ALTERNATE ? chosenOf(each) : each
    return inner === null ? [] : heldIn(inner).filter(({ name }) => !CONTROLS.has(name))
  })
}

const AROUND = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', ALTERNATE])
const CONTROLS = new Set(['w:sdtPr', 'w:sdtEndPr', 'w:customXmlPr', 'w:smartTagPr'])

/** Words of a cell that somebody added or struck whole, under that change. */
function tracked(cell: Node, words: readonly Node[]): readonly Node[] {
  const changes = (child(cell, 'w:tcPr')?.children ?? []).filter(({ name }) => CHANGED.has(name))
  return changes.reduce<readonly Node[]>((held, each) => [{ ...each, children: held }], words)
}

const CHANGED = new Set(['w:cellIns', 'w:cellDel'])

export function isRow({ name }: Node): boolean {
  return name === 'w:tr'
}

function isParagraph({ name }: Node): boolean {
  return name === 'w:p'
}

function hasTable(cell: Node): boolean {
  return heldIn(cell).some((each) => each.name === 'w:tbl')
}

function contentOf({ children }: Node): readonly Node[] {
  return children.filter(({ name }) => name !== 'w:pPr')
}

function joined(parts: readonly (readonly Node[])[], separator: string): readonly Node[] {
  const words: Node = { name: 'w:t', attributes: [], children: [], text: separator }
  const run: Node = { name: 'w:r', attributes: [], children: [words], text: '' }
  return parts.flatMap((part, at) => (at === 0 ? part : [run, ...part]))
}
