import { describe, expect, it } from 'vitest'
import { drawCopied, drawOpened } from '../../../support/word-copies.ts'
import type { WordParagraph, WordRun } from '../../../support/word-copies.ts'

const p = (text: string, more: Omit<Partial<WordParagraph>, 'runs'> = {}): WordParagraph => ({
  runs: [{ text }],
  ...more,
})
const words = (...runs: readonly WordRun[]): WordParagraph => ({ runs })
const bold = (text: string) => words({ text, look: ['b'] })
const bullet = (text: string) => p(text, { list: 'bullet', sign: '·' })
const FIN = p('Fin.')

/** What Word's users have in their texts, and what it comes to, pasted and opened. */
const TEXTS: readonly (readonly [string, readonly WordParagraph[], readonly string[]])[] = [
  [
    'headings of its styles',
    [
      p('CONCLUSIONES', { style: 'Title' }),
      p('Ciudad de México', { style: 'Subtitle' }),
      p('Acuerdos', { style: 'Heading1' }),
      p('Grupo de Trabajo:', { style: 'Heading2' }),
      p('Otro:', { style: 'Heading3' }),
      FIN,
    ],
    [
      't| CONCLUSIONES',
      't| Ciudad de México',
      's| Acuerdos',
      'g| Grupo de Trabajo:',
      'g| Otro:',
      'p| Fin.',
    ],
  ],
  [
    'numbered lists',
    [
      p('Agradecer.', { list: 0, sign: '1.' }),
      p('Tomar nota.', { list: 1, sign: 'a.' }),
      p('Instar.', { list: 2, sign: 'i.' }),
      p('Solicitar.', { list: 0, sign: '2.' }),
    ],
    ['1| Agradecer.', 'a| Tomar nota.', 'i| Instar.', '1| Solicitar.'],
  ],
  [
    'bullets below a number',
    [p('Agradecer.', { list: 0, sign: '1.' }), bullet('Uno'), bullet('Dos')],
    ['1| Agradecer.', 'a| Uno', 'a| Dos'],
  ],
  [
    'bullets below no number',
    [p('Texto:'), bullet('Uno'), bullet('Dos')],
    ['p| Texto:', 'p| - Uno', 'p| - Dos'],
  ],
  [
    'numbers that were typed',
    [p('1. Agradecer:'), p('a) Uno'), p('b) Dos'), p('2. Instar')],
    ['1| Agradecer:', 'a| Uno', 'a| Dos', '1| Instar'],
  ],
  [
    'headings in capitals',
    [FIN, p('CONCLUSIONES Y RECOMENDACIONES:'), p('1. Agradecer.')],
    ['p| Fin.', 's| CONCLUSIONES Y RECOMENDACIONES:', '1| Agradecer.'],
  ],
  [
    'headings that are only bold',
    [
      FIN,
      bold('Antecedentes'),
      p('1. Agradecer:'),
      bold('Grupo de Trabajo:'),
      p('a) Uno'),
      bold('Es urgente.'),
    ],
    [
      'p| Fin.',
      's| Antecedentes',
      '1| Agradecer:',
      'g| *Grupo de Trabajo:*',
      'a| Uno',
      'p| *Es urgente.*',
    ],
  ],
  [
    'group headings that are mere words',
    [p('1. Agradecer:'), p('Grupo de Trabajo sobre Protección'), p('a) Uno')],
    ['1| Agradecer:', 'g| Grupo de Trabajo sobre Protección', 'a| Uno'],
  ],
  [
    'bold, italics and underline',
    [
      words(
        { text: 'Instar ' },
        { text: 'siempre', look: ['b'] },
        { text: ' y ' },
        { text: 'todo', look: ['i', 'u'] },
      ),
      FIN,
    ],
    ['p| Instar *siempre* y /_todo_/', 'p| Fin.'],
  ],
  [
    'tracked changes, as if accepted',
    [
      words(
        { text: 'Instar ' },
        { text: 'ya ', tracked: 'ins' },
        { text: 'mucho ', tracked: 'del' },
        { text: 'a todos.' },
      ),
      FIN,
    ],
    ['p| Instar ya a todos.', 'p| Fin.'],
  ],
  [
    'footnotes at their words',
    [
      words(
        { text: '1. Instar', note: 'Con reserva.' },
        { text: ' a todos.', note: 'Véase 2020.' },
      ),
    ],
    ['1| Instar[^Con reserva.] a todos.[^Véase 2020.]'],
  ],
  [
    'lines that end within a paragraph',
    [
      p('CONCLUSIONES\nDE LA REUNIÓN', { style: 'Title' }),
      p('Acuerdos\ny recomendaciones', { style: 'Heading1' }),
      p('Agradecer\na todos.', { list: 0, sign: '1.' }),
      words({ text: 'Lucía Ferrer' }, { text: '\nDelegada', look: ['i'] }, { text: '\n\nMéxico' }),
    ],
    [
      't| CONCLUSIONES',
      't| DE LA REUNIÓN',
      's| Acuerdos y recomendaciones',
      '1| Agradecer a todos.',
      'p| Lucía Ferrer',
      'p| /Delegada/',
      'p| México',
    ],
  ],
  [
    'points whose lines were ended by hand',
    [p('1. Agradecer:\na) Uno'), p('b) Dos\n2. Instar'), FIN],
    ['1| Agradecer:', 'a| Uno', 'a| Dos', '1| Instar', 'p| Fin.'],
  ],
  [
    'lines that only a page has made',
    [
      p(
        'Agradecer a la Secretaría Ejecutiva por la presentación del informe sobre las finanzas de\nla Conferencia.',
      ),
      FIN,
    ],
    [
      'p| Agradecer a la Secretaría Ejecutiva por la presentación del informe sobre las finanzas de la Conferencia.',
      'p| Fin.',
    ],
  ],
  [
    'signs and blanks',
    [p('Uno\u00a0dos\u2011tres\t“cuatro” – cinco…  Seis '), FIN],
    ['p| Uno dos\u2011tres “cuatro” – cinco… Seis', 'p| Fin.'],
  ],
]

/** Where nothing says a kind a paste is as what it is put in; blanks are tidied later where a file is opened. */
const tidied = (drawing: string) =>
  drawing
    .replace(/^\?/gm, 'p')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ +$/gm, '')

describe('words of Word are the same text, pasted or opened as a file', () => {
  it.each(TEXTS)('%s', (_, text, lines) => {
    expect(tidied(drawCopied(text)).split('\n')).toEqual(lines)
    expect(tidied(drawOpened(text)).split('\n')).toEqual(lines)
  })

  it('but for the title block, which a part of a text does not have', () => {
    const text = [p('CONFERENCIA REGIONAL SOBRE MIGRACIÓN'), p('1. Agradecer.')]
    expect(drawCopied(text)).toBe('s| CONFERENCIA REGIONAL SOBRE MIGRACIÓN\n1| Agradecer.')
    expect(drawOpened(text)).toBe('t| CONFERENCIA REGIONAL SOBRE MIGRACIÓN\n1| Agradecer.')
  })
})
