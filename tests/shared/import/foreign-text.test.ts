import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../shared/docx/read/read-docx.ts'
import { foreignText } from '../../../shared/import/foreign-text.ts'
import { altered, exported } from '../../support/exported.ts'
import { documentOf, show } from '../../support/notation.ts'

/** Paragraphs as another program writes them: with no style of ours and no list but this one. */
async function foreign(...paragraphs: readonly string[]): Promise<string> {
  const file = altered(await exported('p| x'), {
    'word/numbering.xml': () => NUMBERING,
    'word/document.xml': () =>
      `<w:document xmlns:w="${W}"><w:body>${paragraphs.join('')}</w:body></w:document>`,
  })
  const read = readDocx(file)
  if (!read.ok) throw new Error(read.error.kind)
  return show(foreignText(read.value))
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const NUMBERING = `<w:numbering xmlns:w="${W}">${['decimal', 'lowerLetter', 'bullet']
  .map(
    (format, at) =>
      `<w:abstractNum w:abstractNumId="${at}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>`,
  )
  .join('')}${[0, 1, 2]
  .map((at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`)
  .join('')}</w:numbering>`

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`
const listed = (list: number, text: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`
const inserted = (text: string) =>
  `<w:ins w:id="9" w:author="Ana Peña (MEX)" w:date="2021-12-01T12:00:00Z">${run(text)}</w:ins>`

describe('what a Word file says of its third level', () => {
  const thirdLevel = (file: Uint8Array) => {
    const read = readDocx(file)
    return read.ok ? foreignText(read.value).thirdLevel : read.error.kind
  }

  it('is a dash where most of its points have one, in a file of ours too', async () => {
    const document = documentOf('1| uno\na| dos\ni| tres\ni| cuatro')
    const dashed = await exported({ ...document, thirdLevel: 'dash' })
    expect(thirdLevel(dashed)).toBe('dash')
    expect(thirdLevel(await exported({ ...document, thirdLevel: 'dash' }, { base: 'ours' }))).toBe(
      'dash',
    )
    expect(thirdLevel(await exported(document))).toBeUndefined()
  })
})

describe('a Word file of another program', () => {
  it('has a table of short words as lines with bars, also its header in bold or capitals', async () => {
    const cell = (words: string, properties = '') => `<w:tc>${p(run(words, properties))}</w:tc>`
    const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`
    const table = (head: string) =>
      `<w:tbl>${head}${row(cell('10:00'), cell('Apertura:'))}${row(cell('10:10'), cell('Cierre'))}</w:tbl>`
    const bold = table(row(cell('Hora', '<w:b/>'), cell('Actividad', '<w:b/>')))
    const loud = table(row(cell('HORA'), cell('ACTIVIDAD')))
    const lines = ['p| 10:00 | Apertura:', 'p| 10:10 | Cierre']
    expect((await foreign(p(run('1. Uno')), bold)).split('\n')).toEqual([
      ...['1| Uno', 'p| [b:Hora] | [b:Actividad]', ...lines],
    ])
    expect((await foreign(loud)).split('\n')).toEqual(['p| HORA | ACTIVIDAD', ...lines])
  })

  it('has the structure that its author only typed', async () => {
    expect(
      await foreign(
        p(run('CONFERENCIA REGIONAL (CRM)', '<w:b/>')),
        p(run('El Grupo formuló las siguientes:')),
        p(run('CONCLUSIONES:', '<w:b/>')),
        p(run('1. '), run('Actualizar', '<w:i/>'), run(' el calendario:')),
        p(run('Grupo de Trabajo sobre Protección:')),
        p(run('a) Taller')),
        p(run('b) Curso')),
        p(run('- Detalle')),
      ),
    ).toBe(
      [
        't| CONFERENCIA REGIONAL (CRM)',
        'p| El Grupo formuló las siguientes:',
        's| CONCLUSIONES:',
        '1| [i:Actualizar] el calendario:',
        'g| Grupo de Trabajo sobre Protección:',
        'a| Taller',
        'a| Curso',
        'i| Detalle',
      ].join('\n'),
    )
  })

  it('has lists of letters below its numbers, and bullets', async () => {
    expect(
      await foreign(
        p(run('Orden del día:')),
        listed(3, 'Apertura'),
        listed(1, 'Agradecer'),
        listed(2, 'Instar'),
        listed(3, 'Detalle'),
        p(run('b. Solicitar')),
      ),
    ).toBe('p| Orden del día:\np| - Apertura\n1| Agradecer\na| Instar\ni| Detalle\na| Solicitar')
  })

  it('keeps what is pending as it is', async () => {
    const shown = await foreign(p(run('1. Uno')), p(inserted('2. '), run('Dos')))
    expect(shown).toMatch(/^1\| Uno\np\| \[\+Ana.*:2\. \]Dos$/)
  })
})

it('a file of ours says all by its styles', async () => {
  const read = readDocx(await exported('p| 1. Uno\n1| a. Dos', { base: 'x' }))
  expect(read.ok && show(foreignText(read.value))).toBe('p| 1. Uno\n1| a. Dos')
})
