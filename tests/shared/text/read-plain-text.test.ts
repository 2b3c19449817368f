import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { labelsOf } from '../../../shared/document/labels.ts'
import { readPlainText } from '../../../shared/text/read-plain-text.ts'
import { drawBase } from '../../support/base-paragraphs.ts'

const read = (text: string): string => drawBase(readPlainText(text))

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

  it('takes whatever a word processor leaves off the words', () => {
    expect(
      read('\u{FEFF}1.\u{A0}Migración [bookmark: OLE_LINK80]**laboral**\r\n---\r\n2. Dos'),
    ).toBe('1| Migración laboral\n1| Dos')
  })

  it('makes nothing of an empty text', () => {
    expect(readPlainText('\n \n')).toEqual([])
  })
})

const SEED = '../shared/seeds/conclusiones-grcm-2021-12-01.txt'

// Skips where the real text, which is not ours to keep, is not at hand.
describe.skipIf(!existsSync(SEED))('the conclusions of 2021 (skipped without ../shared)', () => {
  const source = existsSync(SEED) ? readFileSync(SEED, 'utf8') : ''
  const paragraphs = readPlainText(source)

  it('come out as 68 paragraphs of the right kinds', () => {
    const signs = drawBase(paragraphs)
      .split('\n')
      .map((line) => line.charAt(0))
    expect(signs.join('')).toBe(
      'ttps1aaaaa1aa11aaaaa1aaaa1aa1gaaaaagaagaaaaaaagaaiiiaagaaaiaa1aa1111',
    )
    expect(paragraphs).toHaveLength(68)
  })

  it('get the labels that they bear in the source', () => {
    const inSource = [...source.matchAll(/^ *(?:- )?(\d+|[a-z]{1,4})\. /gm)].map(
      ([, label]) => label,
    )
    const labels = labelsOf(paragraphs).filter((label) => label !== null)
    expect(labels).toEqual(inSource.map((label) => `${label}.`))
  })

  it('lose no word but the letterhead', () => {
    const words = paragraphs.map(({ text }) => text).join(' ')
    expect(words).toContain('por su participación en el GRCM, dónde')
    expect(words).not.toMatch(/GOBIERNO DE|Regional Conference/)
    const wordsOf = (text: string) => text.match(/\p{L}{3,}/gu) ?? []
    const setAside = wordsOf(source).length - wordsOf(words).length
    expect(setAside).toBe(14 + 1) // the letterhead's, and the number iii
  })
})

const REPORT = '../shared/seeds/informe-gt-2020-09-28.txt'

it.skipIf(!existsSync(REPORT))(
  'reads the report of 2020, dashes and all (skipped without ../shared)',
  () => {
    const signs = read(readFileSync(REPORT, 'utf8'))
      .split('\n')
      .map((line) => line.charAt(0))
    expect(signs.join('')).toBe('tttpp1a1aiaiaii11aaaa11')
  },
)
