import { Table, TableBorders, TableCell, TableRow } from 'docx'
import type { Paragraph } from 'docx'

export interface BandLook {
  /** Twips: as wide as the text. */
  readonly width: number
  /** `RRGGBB`. */
  readonly rule: string
  /** On the side where the text is. */
  readonly ruleAt: 'top' | 'bottom'
}

/**
 * Three cells and a rule; the outer two are equally wide, so that the middle is the page's. Each
 * cell has at least one paragraph.
 */
export function band(
  { width, rule, ruleAt }: BandLook,
  cells: readonly (readonly Paragraph[])[],
): Table {
  const outer = Math.round(width * 0.24)
  const widths = [outer, width - 2 * outer, outer]
  return new Table({
    width: { size: width, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    borders: {
      ...TableBorders.NONE,
      [ruleAt]: { style: 'single', size: 8, space: 0, color: rule },
    },
    margins: { left: 0, [ruleAt]: 110, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map((children) => new TableCell({ children, verticalAlign: 'center' })),
      }),
    ],
  })
}
