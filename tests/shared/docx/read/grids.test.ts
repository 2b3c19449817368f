import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../../shared/docx/read/read-docx.ts'
import { foreignDocx, paragraph, run } from '../../../support/foreign-docx.ts'
import { showParagraphs } from '../../../support/notation.ts'

/** Its paragraphs, and the kinds of what is told of it. */
function read(body: string) {
  const result = readDocx(foreignDocx({ body }))
  if (!result.ok) throw new Error(result.error.kind)
  const { document, notices } = result.value
  const text = showParagraphs(document.paragraphs).replace(/@\d+/g, '')
  return { text, told: notices.map(({ kind }) => kind) }
}

const tracked = 'w:id="1" w:author="Ana" w:date="2026-05-01T10:00:00Z"'
const cell = (...runs: readonly string[]) => `<w:tc><w:tcPr/>${paragraph(...runs)}</w:tc>`
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`
const words = (text: string) => cell(run(text))
const box = `<w:r><w:drawing><wps:txbx><w:txbxContent>${paragraph(run('b'))}</w:txbxContent></wps:txbx></w:drawing></w:r>`

describe('a table of another program', () => {
  it('is lines with bars where it has short words in even rows, with what is tracked in them', () => {
    const added = cell(`<w:ins ${tracked}>${run('Cierre')}</w:ins>`)
    const agenda = table(row(words('10:00'), words('Apertura')), row(words('10:10'), added))
    expect(read(paragraph(run('uno')) + agenda)).toEqual({
      text: 'p| uno\np| 10:00 | Apertura\np| 10:10 | [+Ana:Cierre]',
      told: [],
    })
  })

  it('is so of three columns, whatever stands in them', () => {
    const lines = table(
      row(words('País'), words('Aporte'), words('Fecha')),
      row(words('México'), cell(), words('mayo')),
    )
    expect(read(lines).text).toBe('p| País | Aporte | Fecha\np| México |  | mayo')
  })

  it.each([
    [
      'one text in two languages',
      [row(words('Uno'), words('One')), row(words('1.Dos'), words('1.Two'))],
    ],
    ['one row', [row(words('a'), words('b'), words('c'))]],
    [
      'text in columns',
      [
        row(words('a'), words('b'), words('palabras '.repeat(20))),
        row(words('b'), words('c'), words('d')),
      ],
    ],
    ['rows that are not even', [row(words('a'), words('b'), words('c')), row(words('d'))]],
    ['an empty row', [row(words('a'), words('b'), words('c')), row(cell(), cell(), cell())]],
    [
      'a text box',
      [row(words('a'), words('b'), cell(box)), row(words('c'), words('d'), words('e'))],
    ],
    [
      'several paragraphs in a cell',
      [
        row(words('a'), words('b'), `<w:tc>${paragraph(run('x'))}${paragraph(run('y'))}</w:tc>`),
        row(words('b'), words('c'), words('d')),
      ],
    ],
    [
      'a tracked cell',
      [
        row(
          words('a'),
          words('b'),
          words('c').replace('<w:tcPr/>', `<w:tcPr><w:cellIns ${tracked}/></w:tcPr>`),
        ),
        row(words('d'), words('e'), words('f')),
      ],
    ],
  ])('is read cell by cell where it has %s', (_, rows) => {
    const { text, told } = read(table(...rows))
    expect(text).not.toContain(' | ')
    expect(told).toContain('tables')
  })
})
