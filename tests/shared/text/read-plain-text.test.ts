import { describe, expect, it } from 'vitest'
import { readPlainText, readText } from '../../../shared/text/read-plain-text.ts'
import { drawBase } from '../../support/base-paragraphs.ts'

const read = (text: string): string => drawBase(readPlainText(text))

const LONG_TITLE = 'SEGUNDA REUNIÓN DE SEGUIMIENTO PARA IDENTIFICAR TENDENCIAS SOBRE'

describe('readPlainText', () => {
  it('reads title block, opening, section, points and a group heading', () => {
    const text = [
      '**CONFERENCIA REGIONAL (CRM)',
      'REUNIÓN DEL GRUPO (GRCM)**',
      '',
      'El Grupo formuló las siguientes:',
      '',
      'CONCLUSIONES:',
      '1. Actualizar el calendario:',
      'Grupo de Trabajo sobre Protección:',
      '- a. Taller',
      ' - b. Curso',
    ].join('\n')
    expect(read(text)).toBe(
      [
        't| CONFERENCIA REGIONAL (CRM)',
        't| REUNIÓN DEL GRUPO (GRCM)',
        'p| El Grupo formuló las siguientes:',
        's| CONCLUSIONES:',
        '1| Actualizar el calendario:',
        'g| Grupo de Trabajo sobre Protección:',
        'a| Taller',
        'a| Curso',
      ].join('\n'),
    )
  })

  it('takes i after h for a letter, and i under u for roman', () => {
    const letters = 'a b c d e f g h'.split(' ').map((letter) => `- ${letter}. Taller`)
    const more = 'j k l m n o p q r s t u'.split(' ').map((letter) => `- ${letter}. Taller`)
    const text = ['1. Uno', ...letters, '- i. Curso', ...more, ' - i. Se recomienda', ' - v. Foro']
    const drawn = read(text.join('\n')).split('\n')
    expect(drawn[9]).toBe('a| Curso')
    expect(drawn.slice(-2)).toEqual(['i| Se recomienda', 'a| Foro'])
  })

  it.each([
    ['what follows: roman', 'i. Uno\nii. Dos', 'i| Uno\ni| Dos'],
    ['what follows: letters', 'i. Uno\nj. Dos', 'a| Uno\na| Dos'],
    ['being set in deeper', '   i. Uno\ni. Dos', 'i| Uno\na| Dos'],
  ])('decides i under h by %s', (_, tail, expected) => {
    const head = ['1. P', ...'a b c d e f g h'.split(' ').map((letter) => `${letter}. L`)].join(
      '\n',
    )
    expect(read(`${head}\n${tail}`).split('\n').slice(9).join('\n')).toBe(expected)
  })

  it('brings a paragraph together again that a page cut, and sets the letterhead aside', () => {
    const text =
      ' - a. Agradecer su participación\f\n\nGOBIERNO DE\nMÉXICO\n\nXXVI\nCONFERENCIA\n\n- en el GRCM.\n- b. Iniciar'
    expect(read(`1. Uno\n${text}`)).toBe(
      '1| Uno\na| Agradecer su participación en el GRCM.\na| Iniciar',
    )
  })

  it('takes bullets for the third level where a text lists by nothing else', () => {
    const { paragraphs, thirdLevel } = readText(`INFORME DE LA REUNIÓN
TEMAS ABORDADOS
Retorno asistido
- Se analizó la situación de los países.
• Se acordó una segunda reunión.`)
    expect(drawBase(paragraphs)).toBe(`t| INFORME DE LA REUNIÓN
s| TEMAS ABORDADOS
g| Retorno asistido
i| Se analizó la situación de los países.
i| Se acordó una segunda reunión.`)
    expect(thirdLevel).toBe('dash')
  })

  it('takes place and date for titles, in English too', () => {
    expect(
      drawBase(readPlainText('San José, Costa Rica, March 2, 2018\nJOINT COMMUNIQUÉ\nIt met.')),
    ).toBe('t| San José, Costa Rica, March 2, 2018\nt| JOINT COMMUNIQUÉ\np| It met.')
  })

  it('takes a dash under a letter for the third level', () => {
    expect(read('1. Uno\n  - a. Dos\n    - Tres\n    - Cuatro\n  - b. Cinco')).toBe(
      '1| Uno\na| Dos\ni| Tres\ni| Cuatro\na| Cinco',
    )
  })

  it.each(['1. Uno', '1) Uno', '(1) Uno', '1.- Uno', '1.Uno', '1.\tUno', ' - 1. Uno', '1.  Uno'])(
    'takes %j for point 1',
    (line) => {
      expect(read(line)).toBe('1| Uno')
    },
  )

  it.each(['3.5 millones de personas', 'etc. y otros', 'a.m. y p.m.', '2021. Fue el año'])(
    'takes %j for words',
    (line) => {
      expect(read(`El Grupo se reunió.\n\n${line}`)).toBe(`p| El Grupo se reunió.\np| ${line}`)
    },
  )

  it('keeps a title that reads like a letterhead', () => {
    expect(read('MÉXICO\n\nEl Grupo se reunió.')).toBe('t| MÉXICO\np| El Grupo se reunió.')
  })

  it.each([
    ['a list of countries', 'BELICE\nCANADÁ\nMÉXICO', 't| BELICE\nt| CANADÁ\nt| MÉXICO'],
    ['a long title in lines', `${LONG_TITLE}\nLA MIGRACIÓN`, `t| ${LONG_TITLE} LA MIGRACIÓN`],
    ['a first heading', 'NOTA\n\nCONTEXTO\n\nAnte ello.', 't| NOTA\ns| CONTEXTO\np| Ante ello.'],
    ['a letter', '**Señor**\nEstimado señor:\n\nUno.', 'p| Señor\np| Estimado señor:\np| Uno.'],
  ])('knows %s', (_, text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('takes a typed path for the level that it has parts', () => {
    expect(read('7. Uno\n7.i. Dos\n7.p.i. Tres\n7.2. Cuatro')).toBe(
      '1| Uno\na| Dos\ni| Tres\na| Cuatro',
    )
  })

  it('takes roman numbers that no list has for words', () => {
    expect(read('1. Uno que\n\ndi. fin')).toBe('1| Uno que di. fin')
  })

  it('takes whatever a word processor leaves off the words', () => {
    expect(
      read('\u{FEFF}1.\u{A0}Migración [bookmark: OLE_LINK80]**laboral**\r\n---\r\n2. Dos'),
    ).toBe('1| Migración laboral\n1| Dos')
  })

  it('makes nothing of an empty text', () => {
    expect(readPlainText('\n \n')).toEqual([])
  })
})

describe('what is set aside', () => {
  it('is told with its line: letterheads, page numbers, what recurs on pages, residue', () => {
    const { setAside, rejoined, paragraphs } = readText(
      [
        ...['Proyecto de informe', '1. Agradecer el apoyo [bookmark: OLE_LINK80]de los Países', ''],
        ...['Página 1 de 3', '\fGOBIERNO DE', 'MÉXICO', 'Proyecto, versión 2', 'Miembros.'],
        ...[
          '2. Instar.',
          '3',
          '\fProyecto, versión 2',
          '3. Alentar.',
          '\fProyecto, versión 3',
          'Fin.',
        ],
      ].join('\n'),
    )
    expect(drawBase(paragraphs)).toBe(
      'p| Proyecto de informe\n1| Agradecer el apoyo de los Países\np| Miembros.\n1| Instar.\n1| Alentar.\np| Fin.',
    )
    expect(setAside.map(({ line, kind, words }) => `${line} ${kind}: ${words}`)).toEqual([
      '2 residue: [bookmark: OLE_LINK80]',
      '4 page-number: Página 1 de 3',
      '5 letterhead: GOBIERNO DE',
      '6 letterhead: MÉXICO',
      '7 running-head: Proyecto, versión 2',
      '10 page-number: 3',
      '11 running-head: Proyecto, versión 2',
      '13 running-head: Proyecto, versión 3',
    ])
    expect(rejoined).toBe(0)
  })

  it('is never the rest of a sentence that begins a page twice', () => {
    const lines = ['Tomó nota de la', 'Reiteró su apoyo a la', 'Agradeció la'].map(
      (line) => `${line}\n\fmigración.\n`,
    )
    expect(readText(lines.join('')).setAside).toEqual([])
  })
})
