import { Table, TableBorders, TableCell, TableRow } from 'docx'
import type { Paragraph } from 'docx'

/**
 * Three cells over a rule, as wide as the text in twips; the outer two are equally wide, so that
 * the middle is the page's. Each cell has at least one paragraph.
 */
export function band(width: number, rule: string, cells: readonly (readonly Paragraph[])[]): Table {
  const outer = Math.round(width * 0.24)
  const widths = [outer, width - 2 * outer, outer]
  return new Table({
    width: { size: width, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    borders: {
      ...TableBorders.NONE,
      bottom: { style: 'single', size: 8, space: 0, color: rule },
    },
    margins: { left: 0, bottom: 110, right: 0 },
    rows: [
      new TableRow({
        children: cells.map((children) => new TableCell({ children, verticalAlign: 'center' })),
      }),
    ],
  })
}
