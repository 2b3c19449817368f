import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../../../shared/document/document.ts'
import { labelsOf } from '../../../../shared/document/labels.ts'
import type { AgreementKind, Standing } from '../../../../shared/document/standing.ts'
import { textOf, viewOf } from '../../../../shared/document/views.ts'
import { bracketedPage } from '../../../../shared/docx/page/bracketed.ts'
import { paragraphId } from '../../../../shared/ids.ts'
import { isBalanced, readBrackets, spaced } from '../../../support/read-brackets.ts'
import { documentOf, show, suggestionOf } from '../../../support/notation.ts'
import { anyDocument } from '../../../support/random-document.ts'
import { textOfPieces } from '../../../support/pieces-text.ts'

const linesOf = (notation: string, language: 'es' | 'en' = 'es') =>
  bracketedPage(documentOf(notation, language)).lines.map(({ pieces }) => textOfPieces(pieces))

describe('the negotiating text', () => {
  it.each([
    ['p| Instar [+MEX:firmemente ]a todos', 'Instar [MEX: firmemente] a todos'],
    ['p| Instar[+MEX: firmemente] a todos', 'Instar [MEX: firmemente] a todos'],
    ['p| Instar [-CAN:a todos ]los Países', 'Instar [CAN suprime: a todos] los Países'],
    ['p| los Países[+MEX: y todos].', 'los Países [MEX: y todos].'],
    ['p| Estado[+MEX:s] Miembro[-CAN:s]', 'Estado[MEX: s] Miembro[CAN suprime: s]'],
    [
      'p| Instar [-CAN:[+MEX:firmemente ]]a todos',
      'Instar [MEX: [CAN suprime: firmemente]] a todos',
    ],
    [
      'p| Instar [+MEX:firmemente [-CAN:y siempre ]a] todos',
      'Instar [MEX: firmemente [CAN suprime: y siempre] a] todos',
    ],
    ['p| [-CAN:[-CRI:a todos]] b', '[CAN, CRI suprimen: a todos] b'],
    ['p| [-CAN:a [-CRI:b]][-CRI: c] d', '[CAN suprime: a [CRI suprime: b]][CRI suprime: ␣c] d'],
    ['p| [-CRI:solicita][+CRI:insta] a', '[CRI suprime: solicita][CRI: insta] a'],
    [
      'p| [-CRI:[-MEX:[-CAN:solicita]]][+CRI:insta][+MEX: exhorta] a',
      '[CRI, MEX, CAN suprimen: solicita][Alt. 1 CRI: insta] [Alt. 2 MEX: exhorta] a',
    ],
    // Other words, or other places: no options for each other.
    [
      'p| [-CRI:[-MEX:a]][+CRI:b] y [+MEX:c][+CAN:d]',
      '[CRI, MEX suprimen: a][CRI: b] y [MEX: c][CAN: d]',
    ],
    ['p| a[+MEX: ]b [-CAN: ]c', 'a[MEX: ␣]b [CAN suprime: ␣]c'],
    ['p| a[+MEX: b]c', 'a[MEX: ␣b]c'],
    [
      'p| a [b+MEX:fuerte] b [i-CAN:[i:c]]',
      'a [MEX pone en negrita: fuerte] b [CAN quita la cursiva: c]',
    ],
    ['1>a:CRI| Solicitar', '[CRI lo cambia a inciso (a.)] Solicitar'],
  ])('writes %s as %s', (notation, line) => {
    expect(linesOf(notation)).toEqual([line])
  })

  it('shows words in the look that they are inserted in, named in one order', () => {
    const [line] = bracketedPage(documentOf('p| [u:a][+MEX:[b+MEX:[u:b]][i-MEX:[i:c]]]')).lines
    expect(line?.pieces.map(({ text, format }) => `${text} ${format.join()}`.trim())).toEqual([
      'a underline',
      '[MEX:',
      'b bold,underline',
      'c',
      ']',
    ])
  })

  it('names who supports a proposal beside who makes it', () => {
    const document = documentOf('p| a [+CAN:b] [-MEX:c]')
    const suggestions = new Map(
      [...document.suggestions].map(([id, each]) => [
        id,
        each.party === 'CAN' ? { ...each, supporters: ['CRI' as const] } : each,
      ]),
    )
    const [line] = bracketedPage({ ...document, suggestions }).lines
    expect(textOfPieces(line?.pieces ?? [])).toBe('a [CAN, CRI: b] [MEX suprime: c]')
  })

  it('says in words what is proposed of whole paragraphs and their ends', () => {
    expect(
      linesOf(`
        p| Instar ¶[+MEX]
        p| [+MEX:Solicitar]
        p| uno[-CAN: dos] ¶[-CAN]
        p| [-CAN:tres]
        p| a ¶[-CRI]
        p| b ¶[+MEX2]
        p| c`),
    ).toEqual([
      'Instar',
      '[MEX agrega un párrafo: Solicitar]',
      'uno [CAN suprime: dos]',
      '[CAN suprime el párrafo: tres]',
      'a[CRI lo une con el siguiente]',
      'b[MEX divide aquí el párrafo]',
      'c',
    ])
  })

  it('has what is moved at both places, with its number at the other', () => {
    expect(linesOf('1>^p3:MEX| uno\n1| dos\na| tres\n1| cuatro')).toEqual([
      '[MEX lo traslada a 2: uno]',
      'dos',
      'tres',
      '[MEX lo trae de 1: uno]',
      'cuatro',
    ])
  })

  it('says after a paragraph how far it is agreed, and of a moved one where it comes to', () => {
    const drawn = documentOf('1>^p2:MEX| uno\n1| dos\n1| tres')
    const [one, two] = [agreedAs('agreed', true), agreedAs('referendum')]
    const standings = new Map([
      [paragraphId('p1'), one],
      [paragraphId('p2'), two],
    ])
    const lines = (document: Document) =>
      bracketedPage({ ...document, standings }).lines.map(({ pieces }) => textOfPieces(pieces))
    expect(lines(drawn)).toEqual([
      '[MEX lo traslada a 2: uno]',
      'dos [Acordado ad referendum]',
      '[MEX lo trae de 1: uno] [Acordado. Sus palabras cambiaron después]',
      'tres',
    ])
    expect(lines({ ...drawn, language: 'en' })[1]).toBe('dos [Agreed ad referendum]')
  })

  it('is in the language of the text', () => {
    expect(linesOf('p| a [-CAN:[-CRI:b]] ¶[+MEX]\np| c', 'en')).toEqual([
      'a [CAN, CRI delete: b][MEX splits the paragraph here]',
      'c',
    ])
  })
})

describe('of any document the negotiating text', () => {
  const any = anyDocument({
    maxParagraphs: 6,
    hasStruckNewEnds: false,
    hasMarkedEnds: true,
    hasMoves: true,
  }).map(withoutBrackets)

  it('has every bracket closed where it was opened', () => {
    fc.assert(
      fc.property(any, (document) => {
        for (const { pieces } of bracketedPage(document).lines) {
          expect(isBalanced(textOfPieces(pieces)), textOfPieces(pieces)).toBe(true)
        }
      }),
    )
  })

  it.each(['accepted', 'original'] as const)('reads as the %s text', (view) => {
    fc.assert(
      fc.property(any.map(withStandings), (document) => {
        const lines = bracketedPage(document).lines
        const page = lines.map(({ pieces }) => textOfPieces(pieces)).join('\n')
        const read = readBrackets(lines, view).filter((text) => text !== '')
        const real = viewOf(document, view)
          .map((each) => spaced(textOf(each)))
          .filter((text) => text !== '')
        expect(read, `${show(document)}\n\n${page}`).toEqual(real)
      }),
      { numRuns: 300 },
    )
  })

  it('is joined with the next one that stays (seed -627511560)', () => {
    const lines = bracketedPage(
      documentOf('t>^:MEX| ¶[-MEX]\nt>^p1:MEX| Instar ¶[-MEX]\nt| Instar'),
    ).lines
    expect(readBrackets(lines, 'accepted')).toEqual(['InstarInstar'])
  })

  it('is numbered as the accepted text', () => {
    fc.assert(
      fc.property(any, (document) => {
        const numbered = bracketedPage(document).lines.filter(({ isNumbered }) => isNumbered)
        expect(labelsOf(numbered)).toEqual(
          labelsOf(viewOf(document, 'accepted')).filter((label) => label !== null),
        )
      }),
    )
  })
})

function agreedAs(kind: AgreementKind, isChanged = false): Standing {
  return { agreement: { kind, isChanged, atMs: 1 }, consultations: [] }
}

/** Of every other paragraph something is said. */
function withStandings(document: Document): Document {
  const consulted: Standing = {
    agreement: null,
    consultations: [{ country: 'BLZ', until: '2022-Q1', party: 'PPT', atMs: 1 }],
  }
  const said = document.paragraphs.flatMap(({ id }, at) =>
    at % 2 === 0 ? [[id, at % 4 === 0 ? agreedAs('agreed') : consulted] as const] : [],
  )
  return { ...document, standings: new Map(said) }
}

/** Brackets that delegates type read like any other words, but not to a test that has only words. */
function withoutBrackets(document: Document): Document {
  const paragraphs = document.paragraphs.map((each) => ({
    ...each,
    runs: each.runs.map((run) => ({ ...run, text: run.text.replace(/\[|\]/g, '|') })),
  }))
  const suggestions = new Map(
    [...document.suggestions].map(([id, each]) => [
      id,
      each.party === 'MEX'
        ? { ...suggestionOf('MEX'), ...each, supporters: ['PAN' as const] }
        : each,
    ]),
  )
  return { ...document, paragraphs, suggestions }
}
