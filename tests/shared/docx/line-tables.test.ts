import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../shared/docx/read/read-docx.ts'
import { altered, bodyOf, exported } from '../../support/exported.ts'
import { showParagraphs } from '../../support/notation.ts'

const AGENDA = `s| AGENDA
p| Fecha: 1 de octubre de 2021
p| 10:00–10:10 | Apertura de la reunión | Presidencia; [b:Secretaría]
p| 10:10–10:20 | Objetivo | Secretaría
p| 10:20–11:50 | [i:Presentación] | [i:discusión] del contenido`

function read(file: Uint8Array): string {
  const result = readDocx(file)
  if (!result.ok) return result.error.kind
  expect(result.value.notices.map(({ kind }) => kind)).not.toContain('tables')
  return showParagraphs(result.value.document.paragraphs)
}

const rowsIn = (file: Uint8Array) =>
  [...bodyOf(file).matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => cell.replace(/<[^>]*>/g, '')),
  )

describe('lines with bars', () => {
  it('are a table in Word, and the same lines when it comes back', async () => {
    for (const mode of ['clean', 'tracked', 'original'] as const) {
      const file = await exported(AGENDA, { mode })
      expect(rowsIn(file)).toEqual([
        ['10:00–10:10', 'Apertura de la reunión', 'Presidencia; Secretaría'],
        ['10:10–10:20', 'Objetivo', 'Secretaría'],
        ['10:20–11:50', 'Presentación', 'discusión del contenido'],
      ])
      expect(read(file)).toBe(AGENDA)
    }
  })

  it('have a header where the first one names the columns, and are the same lines when it comes back', async () => {
    const named = AGENDA.replace('p| 10:00', 'p| Hora | Actividad | A cargo de\np| 10:00')
    const file = await exported(named, { mode: 'clean' })
    const [head = ''] = /<w:tr>.*?<\/w:tr>/s.exec(bodyOf(file)) ?? []
    expect(head).toContain('<w:tblHeader/>')
    expect(head).toMatch(/"TableHeading".*Hora.*"TableHeading".*Actividad/)
    expect(read(file)).toBe(named)
    expect(bodyOf(await exported(AGENDA, { mode: 'clean' }))).not.toContain('w:tblHeader')
  })

  it('stay lines where something is pending or noted in them, or one stands alone', async () => {
    const pending = 'p| 10:00 | Apertura\np| 10:10 | [+MEX:Objetivo]\np| 10:20 | Cierre'
    const file = await exported(pending)
    expect(rowsIn(file)).toEqual([])
    expect(read(file)).toMatch(
      /^p\| 10:00 \| Apertura\np\| 10:10 \| \[\+MEX.*:Objetivo\]\np\| 10:20 \| Cierre$/,
    )
    const bold = 'p| 10:00[b: | ]Apertura\np| 10:10 | Objetivo'
    expect(rowsIn(await exported(bold, { mode: 'clean' }))).toEqual([])
    const noted = 'p| 10:00 | Apertura[^Por confirmar.]\np| 10:10 | Objetivo\np| Fin'
    expect(rowsIn(await exported(noted, { mode: 'clean' }))).toEqual([])
  })

  it('are a table in the negotiating text too, where no bar is in a bracket', async () => {
    const proposed = `${AGENDA.replace('Objetivo', '[+MEX:Primer ]objetivo[-CAN: general]')}
p| 11:50 | Receso [+CRI:| PPT]
p| Fin`
    const file = await exported(proposed, { mode: 'bracketed' })
    expect(rowsIn(file)).toEqual([
      ['10:00–10:10', 'Apertura de la reunión', 'Presidencia; Secretaría'],
      ['10:10–10:20', '[MEX: Primer] objetivo [CAN suprime: general]', 'Secretaría'],
      ['10:20–11:50', 'Presentación', 'discusión del contenido'],
    ])
    expect(bodyOf(file).replace(/<[^>]*>/g, '')).toContain('11:50 | Receso [CRI: | PPT]')
  })

  it('keep their footnotes in order in the negotiating text', async () => {
    const noted = 'p| 10:00[^Uno.] | Apertura[^Dos.]\np| 10:10[^Tres.] | Objetivo\np| Fin[^Cuatro.]'
    const file = await exported(noted, { mode: 'bracketed' })
    expect(rowsIn(file)).toHaveLength(2)
    const order = [...bodyOf(file).matchAll(/<w:footnoteReference w:id="(\d+)"/g)]
    expect(order.map(([, id]) => id)).toEqual(['1', '2', '3', '4'])
  })

  it('leave air before the line below their table', async () => {
    const file = await exported(`${AGENDA}\np| Fin\np| Gracias`, { mode: 'clean' })
    const [, after = ''] = bodyOf(file).split('</w:tbl>')
    expect(after.match(/w:before="160"/g)).toHaveLength(1)
  })

  it('take in a row that a capital adds to the table, and words that it writes there', async () => {
    const file = await exported(AGENDA, { mode: 'clean' })
    const added = altered(file, {
      'word/document.xml': (xml) =>
        xml
          .replace('>Objetivo<', '>Objetivo de la reunión<')
          .replace(
            '</w:tbl>',
            `<w:tr>${['12:00', 'Cierre', 'PPT'].map((words) => `<w:tc><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr></w:tbl>`,
          ),
    })
    const back = read(added)
    expect(back).toContain('p| 10:10–10:20 | Objetivo de la reunión | Secretaría')
    expect(back).toContain('p| 12:00 | Cierre | PPT')
  })

  it('come back as they were, whatever stands in their cells', async () => {
    const cell = fc.constantFrom('', 'a', '10:00', '[b:b]', 'x y')
    const row = fc.tuple(cell, cell, cell).map((cells) => `p| A${cells.join(' | ')}Z`)
    const line = fc.oneof(row, fc.constantFrom('p| Fin', '1| Punto', 'p| 10:00 | Cierre'))
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 6 }), async (lines) => {
        expect(read(await exported(lines.join('\n'), { mode: 'clean' }))).toBe(lines.join('\n'))
      }),
      { numRuns: 40 },
    )
  })
})
