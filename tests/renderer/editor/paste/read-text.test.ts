import { describe, expect, it } from 'vitest'
import { readText, readVerbatim } from '../../../../renderer/editor/paste/read-text.ts'
import { drawPasted } from '../../../support/clipboard.ts'

const read = (...lines: readonly string[]) => drawPasted(readText(lines.join('\n')))

describe('plain text that is pasted', () => {
  it('takes numbered lines as points of their levels', () => {
    expect(read('', '3. Instar a los Países.', 'a. Primero.', 'i. Menor.', 'b. Segundo.')).toBe(
      '1| Instar a los Países.\na| Primero.\ni| Menor.\na| Segundo.',
    )
  })

  it('puts together what a PDF has cut, and takes off its page numbers and ligatures', () => {
    expect(
      read(
        '7. Sobre el Grupo de Trabajo de Protección, que se reunió en el mes de octubre de',
        '2021, se acordó lo siguiente:',
        'a. Agradecer el informe \ufb01nal presentado por la delegación de Costa Rica, país que',
        'coor\u00ad',
        'dina el Grupo',
        'Página 2 de 4',
        '\fy solicitar su traducción.',
        '• Enviarlo a las delegaciones.',
      ),
    ).toBe(
      '1| Sobre el Grupo de Trabajo de Protección, que se reunió en el mes de octubre de 2021, se acordó lo siguiente:\na| Agradecer el informe final presentado por la delegación de Costa Rica, país que coordina el Grupo y solicitar su traducción.\ni| Enviarlo a las delegaciones.',
    )
  })

  it('says how many numbers of pages it left out', () => {
    const pages = readText('Instar a las\n2\ndelegaciones.\nPágina 3 de 4\nAgradecer.')
    expect(pages?.remarks).toEqual([{ kind: 'page-numbers', count: 2 }])
    expect(readText('Instar a los 2 Países.')?.remarks).toEqual([])
  })

  it('says no kind where the lines have none', () => {
    expect(read('Primera idea.', 'Segunda idea.')).toBe('?| Primera idea.\n?| Segunda idea.')
  })

  it('keeps the number of a single line as words, in case it goes into a sentence', () => {
    expect(readText('3. Instar a los Países.')).toEqual({
      paragraphs: [{ text: 'Instar a los Países.', props: { kind: 'point', level: 0 } }],
      verbatim: '3. Instar a los Países.',
      remarks: [],
    })
  })

  it('begins a paragraph after a line break that comes first', () => {
    expect(read('', 'Otra idea')).toBe('?| \n?| Otra idea')
  })

  it('loses no word to what it takes for a letterhead', () => {
    expect(read('MÉXICO', 'PANAMÁ', '1. Agradecer.')).toContain('MÉXICO')
  })

  it('is left as it is for who pastes without formatting', () => {
    expect(drawPasted(readVerbatim('1. Uno\n\nla línea\nque sigue'))).toBe(
      '?| 1. Uno\n?| la línea\n?| que sigue',
    )
  })

  it('is nothing where it is blank', () => {
    expect(readText(' \n\u200b\n')).toBeNull()
  })
})
