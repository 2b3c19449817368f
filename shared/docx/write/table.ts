import { tag } from './xml.ts'

export interface Column {
  readonly title: string
  readonly widthTwips: number
}

export interface Cell {
  /** Paragraphs as XML, at least one. */
  readonly content: string
  /** Whether it begins a cell that goes on in the rows below, or is the rest of one. */
  readonly merge?: 'begins' | 'goes-on'
  /** How many columns it takes; 1 where it is not said. */
  readonly span?: number
  /** `RRGGBB`; none where it is not said. */
  readonly shade?: string
}

export interface TableLook {
  /** What a screen reader says of the whole. */
  readonly caption: string
  /** `RRGGBB`. */
  readonly rule: string
  readonly headShade: string
  /** Whether the first of the rows is the header; left out where it is not. */
  readonly isFirstHead?: boolean
}

/** A table whose first row is its header, on every page; without one (null) the first column says what a row is. */
export function tableOf(
  columns: readonly Column[],
  head: ((title: string) => string) | null,
  rows: readonly (readonly Cell[])[],
  look: TableLook,
): string {
  const body = rows
    .map((cells, at) => rowOf(columns, cells, look.isFirstHead === true && at === 0 ? HEAD : ROW))
    .join('')
  const grid = columns.map((each) => tag('w:gridCol', { 'w:w': each.widthTwips })).join('')
  return tag(
    'w:tbl',
    {},
    propertiesOf(columns, look, head !== null || look.isFirstHead === true) +
      tag('w:tblGrid', {}, grid) +
      (head === null ? '' : headOf(columns, head, look)) +
      body,
  )
}

function headOf(
  columns: readonly Column[],
  head: (title: string) => string,
  { headShade }: TableLook,
): string {
  const cells = columns.map(({ title }) => ({ content: head(title), shade: headShade }))
  return rowOf(columns, cells, HEAD)
}

const ROW = '<w:cantSplit/>'
const HEAD = '<w:cantSplit/><w:tblHeader/>'

function propertiesOf(
  columns: readonly Column[],
  { caption, rule }: TableLook,
  hasHead: boolean,
): string {
  const width = columns.reduce((sum, each) => sum + each.widthTwips, 0)
  const border = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': rule }
  const sides = ['top', 'bottom', 'insideH'].map((side) => tag(`w:${side}`, border)).join('')
  const margins = (['top', 'left', 'bottom', 'right'] as const)
    .map((side) =>
      tag(`w:${side}`, { 'w:w': side === 'top' || side === 'bottom' ? 50 : 90, 'w:type': 'dxa' }),
    )
    .join('')
  return tag(
    'w:tblPr',
    {},
    tag('w:tblW', { 'w:w': width, 'w:type': 'dxa' }) +
      tag('w:tblBorders', {}, sides) +
      tag('w:tblLayout', { 'w:type': 'fixed' }) +
      tag('w:tblCellMar', {}, margins) +
      tag('w:tblLook', {
        'w:val': hasHead ? '0420' : '0480',
        'w:firstRow': hasHead ? 1 : 0,
        'w:lastRow': 0,
        'w:firstColumn': hasHead ? 0 : 1,
        'w:lastColumn': 0,
        'w:noHBand': 0,
        'w:noVBand': 1,
      }) +
      tag('w:tblCaption', { 'w:val': caption }),
  )
}

function rowOf(columns: readonly Column[], cells: readonly Cell[], properties: string): string {
  let at = 0
  const written = cells.map(({ content, merge, span = 1, shade }) => {
    const width = columns.slice(at, at + span).reduce((sum, each) => sum + each.widthTwips, 0)
    at += span
    const cell =
      tag('w:tcW', { 'w:w': width, 'w:type': 'dxa' }) +
      (span > 1 ? tag('w:gridSpan', { 'w:val': span }) : '') +
      (merge === undefined
        ? ''
        : tag('w:vMerge', merge === 'begins' ? { 'w:val': 'restart' } : {})) +
      (shade === undefined
        ? ''
        : tag('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': shade }))
    return tag('w:tc', {}, tag('w:tcPr', {}, cell) + content)
  })
  return tag('w:tr', {}, tag('w:trPr', {}, properties) + written.join(''))
}
