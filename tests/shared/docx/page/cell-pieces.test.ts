import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bracketedPage } from '../../../../shared/docx/page/bracketed.ts'
import { cellPieces } from '../../../../shared/docx/page/cell-pieces.ts'
import { documentOf } from '../../../support/notation.ts'
import { textOfPieces } from '../../../support/pieces-text.ts'
import { isBalanced } from '../../../support/read-brackets.ts'

const linesOf = (notation: string) => bracketedPage(documentOf(notation)).lines

/** The cells of the first line. */
function cellsOf(notation: string): readonly string[] {
  const [line] = linesOf(notation)
  return cellPieces(line?.pieces ?? []).map(textOfPieces)
}

describe('the cells of a line of the negotiating text', () => {
  it.each([
    ['p| 10:00 | Apertura', ['10:00', 'Apertura']],
    ['p| 10:00 | [+MEX:Primera ]apertura', ['10:00', '[MEX: Primera] apertura']],
    ['p| [-CAN:10:00][+CAN:10:10] | Apertura', ['[CAN suprime: 10:00][CAN: 10:10]', 'Apertura']],
    ['p| 10:00 | Apertura | ', ['10:00', 'Apertura', '']],
    ['p| [b:10:00 | Aper]tura', ['10:00', 'Apertura']],
    ['p| 10:00 [+MEX:| sala ]| Apertura', ['10:00 [MEX: | sala] | Apertura']],
    ['p| 10:00 | Apertura [-CAN:| PPT]', ['10:00 | Apertura [CAN suprime: | PPT]']],
    ['p| [+MEX:10:00 | Apertura] ¶[+MEX]', ['[MEX agrega un párrafo: 10:00 | Apertura]']],
    ['p| 10:00 |[^Nota.] Apertura', ['10:00 | Apertura']],
  ])('%s', (notation, cells) => {
    expect(cellsOf(notation)).toEqual(cells)
  })

  it('say all that the line says, each with its own brackets closed', () => {
    const words = fc.constantFrom('a', ' | ', '|', ' ', '[+MEX:b | ]', '[-CAN: c]', '[b: | ]', 'd')
    const footnote = fc.constant('[^n]')
    const line = fc.array(fc.oneof({ weight: 8, arbitrary: words }, footnote), { maxLength: 8 })
    fc.assert(
      fc.property(line, (parts) => {
        for (const { pieces } of linesOf(`p| ${parts.join('')}`)) {
          const cells = cellPieces(pieces)
          expect(cells.map(textOfPieces).join(' | ')).toBe(textOfPieces(pieces))
          expect(cells.map(textOfPieces).filter((cell) => !isBalanced(cell))).toEqual([])
          const notes = (some: typeof pieces) => some.filter(({ footnote }) => footnote).length
          expect(notes(cells.flat())).toBe(notes(pieces))
        }
      }),
      { numRuns: 500 },
    )
  })
})
