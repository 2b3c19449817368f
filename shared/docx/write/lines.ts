import type { Document } from '../../document/document.ts'
import { tablesBy } from '../../document/table-rows.ts'
import type { LetterheadLayout } from '../letterhead.ts'
import { bracketedPage } from '../page/bracketed.ts'
import { cellPieces } from '../page/cell-pieces.ts'
import type { Line, Piece } from '../page/page.ts'
import { piece } from '../page/pieces.ts'
import { bookmarkOf, movedBookmarkOf, styleIdOf } from '../styles.ts'
import type { Refer } from './footnotes.ts'
import { hangingIndent, listPlace } from './numbering.ts'
import { hangsIn } from './number-room.ts'
import type { Hangs } from './number-room.ts'
import { anchored } from './anchors.ts'
import { keptWithNext } from './leading.ts'
import { AFTER_TABLE, isHeading, writeLineTable } from './line-tables.ts'
import { textWidth } from './measures.ts'
import { writePieces } from './pieces.ts'
import { remarkMarks, writeRemarks } from './remarks.ts'
import type { Report } from './report.ts'
import { eachReported } from './report.ts'
import { tag } from './xml.ts'

/** The negotiating text, and after it what is said about it. */
export function writeBracketed(
  document: Document,
  letterhead: LetterheadLayout,
  refer: Refer,
  report: Report,
): string {
  const { lines, remarks, names } = bracketedPage(document)
  const look: Look = { lines, refer, hangs: hangsIn(document), widthTwips: textWidth(letterhead) }
  const blocks = blocksOf(lines)
  const text = eachReported(blocks, report, ({ from, cells }, at) => {
    const isAfterTable = (blocks[at - 1]?.cells.length ?? 0) > 1
    return cells.length > 1 ? writeRows(from, cells, look) : writeLine(from, isAfterTable, look)
  }).join('')
  const after = { letterhead, language: document.language, names, firstAnchor: lines.length + 1 }
  // A table may not end a body.
  const end = (blocks.at(-1)?.cells.length ?? 2) > 1 ? '<w:p/>' : ''
  return `${text}${end}${writeRemarks(remarks, after)}`
}

interface Look {
  readonly lines: readonly Line[]
  readonly refer: Refer
  readonly hangs: Hangs
  /** Between the margins. */
  readonly widthTwips: number
}

/** A line, or rows of a table: those that are told apart by bars outside of brackets. */
interface Block {
  readonly from: number
  /** Of each line. */
  readonly cells: readonly Cells[]
}

type Cells = readonly (readonly Piece[])[]

function blocksOf(lines: readonly Line[]): readonly Block[] {
  const cells = lines.map(({ props, lostNumber, pieces }): Cells => {
    const mayBeRow = props.kind === 'plain' && lostNumber === null
    return mayBeRow ? cellPieces(pieces) : [pieces]
  })
  const tables = tablesBy(cells.map(({ length }) => length))
  const isIn = (at: number) => tables.some(({ from, to }) => at > from && at < to)
  return lines.flatMap((_, from) => {
    const to = tables.find((table) => table.from === from)?.to ?? from + 1
    return isIn(from) ? [] : [{ from, cells: cells.slice(from, to) }]
  })
}

function writeRows(from: number, cells: readonly Cells[], look: Look): string {
  const { lines, refer, widthTwips } = look
  const rows = cells.map((row, at) => ({
    bookmark: bookmarkAt(lines[from + at]),
    number: from + at + 1,
    cells: row.map((pieces, column) => {
      const marks = column === row.length - 1 ? remarkMarks(lines[from + at]?.remarks ?? []) : ''
      return { words: textOf(pieces), content: writePieces(pieces, refer) + marks }
    }),
  }))
  const heading = lines.slice(0, from).findLast(({ props }) => isHeading(props))
  const caption = textOf(heading?.pieces ?? [])
  return writeLineTable({ rows, caption, widthTwips })
}

function writeLine(at: number, isAfterTable: boolean, { lines, refer, hangs }: Look): string {
  const line = lines[at]
  if (line === undefined) return ''
  const { lostNumber, pieces, remarks } = line
  const number = lostNumber === null ? [] : [piece(lostNumber, 'struck'), piece('\t')]
  const words = anchored(bookmarkAt(line), at + 1, writePieces([...number, ...pieces], refer))
  const properties = propertiesOf(line, hangs, isAfterTable)
  return tag('w:p', {}, tag('w:pPr', {}, properties) + words + remarkMarks(remarks))
}

function bookmarkAt(line: Line | undefined): string | null {
  if (line === undefined) return null
  return line.isMovedHere ? movedBookmarkOf(line.id) : bookmarkOf(line.id)
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('')
}

/** A point that does not count is set in like one that does, without a number of Word's. */
function propertiesOf(
  { props, isNumbered, lostNumber, pieces }: Line,
  hangs: Hangs,
  isAfterTable: boolean,
): string {
  const standing = pieces.filter(({ sense }) => sense !== 'struck' && sense !== 'bracket')
  const style = tag('w:pStyle', { 'w:val': styleIdOf(props) }) + keptWithNext(textOf(standing))
  const air = isAfterTable && !isHeading(props) ? AFTER_TABLE : ''
  if (props.kind !== 'point') return style + air
  if (isNumbered) return style + listPlace(props.level) + air
  const none = tag('w:numPr', {}, tag('w:numId', { 'w:val': 0 }))
  return style + none + air + hangingIndent(props.level, lostNumber !== null, hangs)
}
