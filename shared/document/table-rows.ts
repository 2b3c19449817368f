import type { Paragraph, Run } from './document.ts'
import { refers } from './references.ts'
import { textOf } from './views.ts'

/** Between the cells of a line that is a row of a table, as of an agenda: `10:00 | Apertura | PPT`. */
export const ROW_SEPARATOR = ' | '

/** Some paragraphs one after the other that are rows of one table. */
export interface TableRows {
  readonly from: number
  readonly to: number
  readonly columns: number
}

/** Where at least two lines with as many bars follow each other. What is pending there, or noted, is shown as a line. */
export function tablesIn(
  paragraphs: readonly Paragraph[],
  isOpen: (at: number) => boolean,
): readonly TableRows[] {
  return tablesBy(paragraphs.map((each, at) => (isOpen(at) ? 0 : columnsOf(each))))
}

/** The same by how many cells each has; where that is less than two it is no row. */
export function tablesBy(columns: readonly number[]): readonly TableRows[] {
  const tables: TableRows[] = []
  for (let from = 0; from < columns.length;) {
    const count = columns[from] ?? 0
    let to = from + 1
    while (count > 1 && columns[to] === count) to += 1
    if (to - from > 1) tables.push({ from, to, columns: count })
    from = to
  }
  return tables
}

/** The runs of each cell of a row. */
export function cellsOf(paragraph: Paragraph): readonly (readonly Run[])[] {
  const cells: Run[][] = [[]]
  let [left, skipped] = [textOf(paragraph).split(ROW_SEPARATOR), 0]
  for (const run of paragraph.runs) {
    let { text } = run
    while (text !== '') {
      const [cell = '', ...rest] = left
      if (skipped > 0) {
        const cut = Math.min(skipped, text.length)
        text = text.slice(cut)
        skipped -= cut
      } else if (cell === '' && rest.length > 0) {
        left = rest
        cells.push([])
        skipped = ROW_SEPARATOR.length
      } else {
        const taken = text.slice(0, cell.length)
        cells.at(-1)?.push({ ...run, text: taken })
        left = [cell.slice(taken.length), ...rest]
        text = text.slice(taken.length)
      }
    }
  }
  return cells
}

function hidden(text: string): string {
  return text.replace(/[ |]/g, '_')
}

function columnsOf(paragraph: Paragraph): number {
  const { props, runs, end, changes, moves } = paragraph
  const isQuiet = [...runs, end].every(
    ({ insertion, deletions }) => insertion === null && deletions.length === 0,
  )
  const isRestyled = runs.some(({ restyled }) => restyled !== undefined)
  const isPending = changes.length > 0 || moves !== undefined || isRestyled || !isQuiet
  const text = textOf(paragraph)
  if (props.kind !== 'plain' || isPending || refers(text)) return 0
  const count = text.split(ROW_SEPARATOR).length
  // A bar that is bold itself would come back plain.
  const bare = runs.map((run) => (run.format === undefined ? run.text : hidden(run.text))).join('')
  return bare.split(ROW_SEPARATOR).length === count ? count : 0
}
