import { paragraph, run } from './foreign-docx.ts'
import type { ForeignRelation } from './foreign-docx.ts'

/**
 * What becomes of the word that a Word file holds:
 *
 * - `standing`, `added`, `struck`: it is in the text, agreed or as somebody's change.
 * - `undone`: somebody added it and somebody struck it again: it is in neither of the two views.
 * - `aside`: it is no part of the text, and told with its letters.
 * - `named`: what holds it is told, with its place; nobody can read the word itself.
 */
export type Fate = 'standing' | 'added' | 'struck' | 'undone' | 'aside' | 'named'

export interface WordCase {
  readonly holder: string
  readonly fate: Fate
  /** Blocks of the body. */
  readonly body: string
  readonly parts?: Readonly<Record<string, string>>
  readonly relations?: readonly ForeignRelation[]
}

/** The word to be found again. */
export const WORD = 'ceibo'

export const BY = 'w:author="Ana" w:date="2026-05-01T10:00:00Z"'
export const word = run(WORD)
export const struckRun = `<w:r><w:delText>${WORD}</w:delText></w:r>`
export const ins = (inner: string) => `<w:ins w:id="901" ${BY}>${inner}</w:ins>`
export const del = (inner: string) => `<w:del w:id="902" ${BY}>${inner}</w:del>`
export const first = paragraph(run('uno'))
export const inline = (
  holder: string,
  fate: Fate,
  content: string,
  rest: Partial<WordCase> = {},
) => ({
  ...{ holder, fate, body: paragraph(run('va '), content) },
  ...rest,
})
export const block = (holder: string, fate: Fate, body: string, rest: Partial<WordCase> = {}) => ({
  ...{ holder, fate, body, ...rest },
})

export const field = (instruction: string, shown: string | null) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
  (shown === null ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}`) +
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
export const textbox = (content: string) =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
export const drawnBox = (content: string) =>
  `<w:drawing><a:graphic><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></a:graphic></w:drawing>`
export const alternate = (choice: string, fallback: string) =>
  `<mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`

export const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
export const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`
export const table = (...rows: readonly string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`
export const plainCell = cell(paragraph(run('x')))
/** An agenda: it is read as lines with bars. */
export const grid = (...rows: readonly string[]) =>
  table(
    row(cell(paragraph(run('10:00'))), cell(paragraph(run('Apertura')))),
    row(cell(paragraph(run('11:00'))), cell(paragraph(run('Pausa')))),
    ...rows,
  )
export const sdt = (content: string, properties = '') =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`

export const ruby = (base: string, reading: string) =>
  `<w:r><w:ruby><w:rubyPr/><w:rt>${reading}</w:rt><w:rubyBase>${base}</w:rubyBase></w:ruby></w:r>`
