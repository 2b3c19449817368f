import type { Placed } from '../../document/both-places.ts'
import type { Run } from '../../document/document.ts'
import { cellsOf } from '../../document/table-rows.ts'
import type { TableRows } from '../../document/table-rows.ts'
import { textOf } from '../../document/views.ts'
import { STYLE_IDS, styleIdOf } from '../styles.ts'
import { anchored, bookmarkAt } from './anchors.ts'
import { PRINTED } from './cells.ts'
import { columnWidths } from './column-widths.ts'
import { tableOf } from './table.ts'
import { trackedParagraph } from './tracked.ts'
import { tag } from './xml.ts'

interface LineTable {
  readonly table: TableRows
  /** All paragraphs of the text. */
  readonly placed: readonly Placed[]
  /** Between the margins. */
  readonly widthTwips: number
  readonly writeWords: (run: Run) => string
}

/**
 * Lines with bars as a table: an agenda. The bookmark of each line is in its first cell, by which the
 * row is that line again when the file comes back.
 */
export function writeLineTable({ table, placed, widthTwips, writeWords }: LineTable): string {
  const lines = placed.slice(table.from, table.to)
  const cells = lines.map(({ paragraph }) => cellsOf(paragraph))
  const isFirstHead = hasHead(lines.map(({ paragraph }) => textOf(paragraph)))
  const rows = cells.map((row, at) => {
    const line = lines[at]
    const isHead = isFirstHead && at === 0
    return row.map((runs, column) => {
      const words = runs.map(writeWords).join('')
      const isFirst = column === 0 && line !== undefined
      const content = isFirst ? anchored(bookmarkAt(line), table.from + at + 1, words) : words
      return {
        content: trackedParagraph(isHead ? HEAD_CELL : CELL, '', content),
        ...(isHead && { shade: PRINTED.headShade }),
      }
    })
  })
  const words = cells.map((row) => row.map((runs) => runs.map(({ text }) => text).join('')))
  const columns = columnWidths(words, widthTwips).map((each) => ({ title: '', widthTwips: each }))
  const caption = headingOver(placed, table.from)
  return tableOf(columns, null, rows, { ...PRINTED, caption, isFirstHead })
}

/** An agenda's rows have hours or days, and what stands over the columns has none. */
function hasHead([first = '', ...rest]: readonly string[]): boolean {
  return !/\d/.test(first) && rest.every((line) => /\d/.test(line))
}

/** The table's name for who listens. */
function headingOver(placed: readonly Placed[], at: number): string {
  const isHeading = ({ paragraph: { props } }: Placed) =>
    props.kind !== 'plain' && props.kind !== 'point'
  const heading = placed.slice(0, at).findLast(isHeading)
  return heading === undefined ? '—' : textOf(heading.paragraph)
}

/** Narrow and to the left: what a justified text does to three words is no pleasure to read. */
const CELL = {
  properties:
    tag('w:pStyle', { 'w:val': styleIdOf({ kind: 'plain', level: 0 }) }) +
    tag('w:spacing', { 'w:before': 0, 'w:after': 0 }) +
    tag('w:jc', { 'w:val': 'left' }),
  change: null,
}

const HEAD_CELL = {
  properties: tag('w:pStyle', { 'w:val': STYLE_IDS.cellHead }),
  change: null,
}
