import { STYLE_IDS } from '../styles.ts'
import { paragraphOf } from './cells.ts'
import type { Cell } from './table.ts'

type Row = readonly Cell[]

/** Rows that stay in one table. */
export interface RowGroup {
  readonly rows: readonly Row[]
  /** Whether a reader would begin a table here. */
  readonly isHeading: boolean
}

/**
 * A table that may be long. LibreOffice (7.4) gives up on one of some sixty pages and breaks the page
 * after every few rows: so it goes on in another, from a heading if there is one soon. What stands
 * after each keeps Word from making one of them again; a table may not end a body either.
 */
export function longTable(
  groups: readonly RowGroup[],
  tableOfRows: (rows: readonly Row[]) => string,
): string {
  const tables: Row[][] = [[]]
  for (const { rows, isHeading } of groups) {
    const last = tables.at(-1) ?? []
    if (last.length >= (isHeading ? LONG : LONGEST)) tables.push([...rows])
    else last.push(...rows)
  }
  return tables.map((rows) => tableOfRows(rows) + paragraphOf(STYLE_IDS.legend, '')).join('')
}

/** In rows, of which a page has some ten. */
const LONG = 100
const LONGEST = 200
