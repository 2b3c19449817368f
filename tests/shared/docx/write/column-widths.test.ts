import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnWidths } from '../../../../shared/docx/write/column-widths.ts'

const LETTERS_A_LINE = 80
const WIDTH = LETTERS_A_LINE * 112

/** In hundredths of the width. */
const shares = (...rows: readonly string[]) =>
  columnWidths(
    rows.map((row) => row.split(' | ')),
    WIDTH,
  ).map((each) => Math.round((100 * each) / WIDTH))

const LONG = 'Presentación y discusión del contenido de la propuesta de plan de trabajo de la Red'

describe('the columns of an agenda', () => {
  it('are narrow for hours, and wide for what is done', () => {
    expect(shares(`10:20–11:50 | ${LONG} | Coordinación de la Red`)).toEqual([16, 54, 30])
    expect(shares('9:00 | Apertura de la reunión', '9:10 | Objetivo')).toEqual([8, 93])
  })

  it('share what is left where several are long', () => {
    const row = `10:20–11:50 | ${LONG} | Presidencia Pro-Témpore; Secretaría Ejecutiva de la Conferencia`
    expect(shares(row)).toEqual([16, 43, 41])
  })

  it('break no word that has room in a line', () => {
    const row = `3 de octubre | 10:20–11:50 | ${LONG}, ${LONG} | Corresponsabilidad compartida en la sala | a b c d e f g h i j k l m`
    const words = [12, 11, 12, 18, 1]
    const letters = shares(row).map((each) => (each * LETTERS_A_LINE) / 100)
    words.forEach((word, at) => expect(letters[at]).toBeGreaterThan(word))
  })

  it('take all of the width, and each some of it, whatever stands in them', () => {
    const rows = fc.integer({ min: 2, max: 7 }).chain((count) =>
      fc.array(fc.array(fc.string({ maxLength: 90 }), { minLength: count, maxLength: count }), {
        minLength: 1,
        maxLength: 4,
      }),
    )
    fc.assert(
      fc.property(rows, (cells) => {
        const widths = columnWidths(cells, WIDTH)
        expect(widths.reduce((sum, each) => sum + each, 0)).toBe(WIDTH)
        expect(Math.min(...widths)).toBeGreaterThan(180)
      }),
    )
  })
})
