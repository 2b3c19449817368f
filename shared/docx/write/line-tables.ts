import type { Props } from '../../document/document.ts'
import { ROW_SEPARATOR } from '../../document/table-rows.ts'
import { STYLE_IDS, styleIdOf } from '../styles.ts'
import { anchored } from './anchors.ts'
import { PRINTED } from './cells.ts'
import { columnWidths } from './column-widths.ts'
import { tableOf } from './table.ts'
import { trackedParagraph } from './tracked.ts'
import { tag } from './xml.ts'

/** A line with bars. */
export interface LineRow {
  /** Whose bookmark is in the first cell, by which the row is that line again when the file comes back. */
  readonly bookmark: string | null
  /** Unique in the file. */
  readonly number: number
  readonly cells: readonly LineCell[]
}

export interface LineCell {
  readonly words: string
  /** The same as runs in XML. */
  readonly content: string
}

interface LineTable {
  readonly rows: readonly LineRow[]
  /** The table's name for who listens. */
  readonly caption: string
  /** Between the margins. */
  readonly widthTwips: number
}

/** Lines with bars as a table: an agenda. */
export function writeLineTable({ rows, caption, widthTwips }: LineTable): string {
  const words = rows.map(({ cells }) => cells.map((cell) => cell.words))
  const isFirstHead = hasHead(words.map((row) => row.join(ROW_SEPARATOR)))
  const written = rows.map(({ bookmark, number, cells }, at) => {
    const isHead = isFirstHead && at === 0
    return cells.map(({ content }, column) => {
      const anchor = column === 0 ? bookmark : null
      return {
        content: trackedParagraph(isHead ? HEAD_CELL : CELL, '', anchored(anchor, number, content)),
        ...(isHead && { shade: PRINTED.headShade }),
      }
    })
  })
  const columns = columnWidths(words, widthTwips).map((each) => ({ title: '', widthTwips: each }))
  return tableOf(columns, null, written, { ...PRINTED, caption: caption || '—', isFirstHead })
}

/** Whether it may name a table below it. */
export function isHeading({ kind }: Props): boolean {
  return kind !== 'plain' && kind !== 'point'
}

/** An agenda's rows have hours or days, and what stands over the columns has none. */
function hasHead([first = '', ...rest]: readonly string[]): boolean {
  return !/\d/.test(first) && rest.every((line) => /\d/.test(line))
}

/** A table has no air below it by itself. */
export const AFTER_TABLE = tag('w:spacing', { 'w:before': 160 })

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
