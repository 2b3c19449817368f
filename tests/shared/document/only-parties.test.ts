import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document, Paragraph } from '../../../shared/document/document.ts'
import { seenIn } from '../../../shared/document/sight.ts'
import { viewOf } from '../../../shared/document/views.ts'
import { paragraphId } from '../../../shared/ids.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import { documentOf, show, showParagraphs } from '../../support/notation.ts'
import { anyDocument } from '../../support/random-document.ts'

const onlyOf = (document: Document, ...parties: readonly Party[]) =>
  seenIn(document, { view: 'marked', only: parties }).document

const only = (notation: string, ...parties: readonly Party[]) =>
  show(onlyOf(documentOf(notation), ...parties))

describe('a document with the suggestions of some countries only', () => {
  it('leaves out what the others add and shows what they strike as it stands', () => {
    expect(only('1| los [+CAN:once ][-CRI:Países] [+MEX:todos]', 'MEX')).toBe(
      '1| los Países [+MEX:todos]',
    )
  })

  it('keeps the words of one that another strikes, without that strike', () => {
    const both = '1| los [-CAN:[+MEX:once ]]Países'
    expect(only(both, 'MEX')).toBe('1| los [+MEX:once ]Países')
    expect(only(both, 'CAN')).toBe('1| los Países')
    expect(only(both, 'CAN', 'MEX')).toBe(both)
  })

  it('joins what only others have cut, and leaves apart what only others have joined', () => {
    expect(only('1| Instar ¶[+CAN]\n1| a todos ¶[-CRI]\n1| Nota', 'MEX')).toBe(
      '1| Instara todos\n1| Nota',
    )
  })

  it('leaves out others’ paragraphs, formats, changes of level and moves', () => {
    expect(
      only('1>a:CAN>i:MEX| Uno [b+CAN:dos] [i+MEX:tres]\n1>^:CAN| Nota\n1| Más ¶[+CAN]', 'MEX'),
    ).toBe('1>i:MEX| Uno dos [i+MEX:tres]\n1| Nota\n1| Más')
    expect(only('1| Nota\n1| [+CAN:Más] ¶[+CAN]', 'MEX')).toBe('1| Nota')
  })

  it('is the same paragraph as in the text as it was, where the words after its last end are left', () => {
    const tail = documentOf('p| ').paragraphs[0]
    if (tail === undefined) throw new Error('No paragraph')
    const left = {
      ...documentOf('1| Nota\n1| Más ¶[+CAN]'),
      tail: { ...tail, id: paragraphId('t') },
    }
    const shapeOf = ({ id, props }: Paragraph) => ({ id, props })
    const shown = seenIn(left, { view: 'marked', only: ['MEX'] })
    expect(shown.document.paragraphs.map(shapeOf)).toEqual(viewOf(left, 'original').map(shapeOf))
    expect(shown.document.paragraphs.at(-1)?.id).toBe('t')
    expect(shown.parts.at(-1)?.map(({ id }) => id)).toEqual([left.paragraphs[1]?.id])
  })

  it('is the text as it was where nobody is chosen, and all of it where everybody is', () => {
    const documents = anyDocument({ maxParagraphs: 5, hasStruckNewEnds: true, hasMarkedEnds: true })
    fc.assert(
      fc.property(documents, (document) => {
        expect(show(onlyOf(document))).toBe(showParagraphs(viewOf(document, 'original')))
        expect(show(onlyOf(document, 'MEX', 'CAN', 'CRI'))).toBe(show(document))
      }),
      { seed: 2021, numRuns: 200 },
    )
  })

  it('agrees with the original view on what is there without the others', () => {
    const documents = anyDocument({ maxParagraphs: 5, hasStruckNewEnds: true, hasMarkedEnds: true })
    fc.assert(
      fc.property(documents, (document) => {
        const left = onlyOf(onlyOf(document, 'MEX', 'CAN'), 'MEX')
        expect(show(left)).toBe(show(onlyOf(document, 'MEX')))
      }),
      { seed: 2021, numRuns: 200 },
    )
  })
})
