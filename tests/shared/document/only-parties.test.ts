import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onlyParties } from '../../../shared/document/only-parties.ts'
import { viewOf } from '../../../shared/document/views.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import { documentOf, show, showParagraphs } from '../../support/notation.ts'
import { anyDocument } from '../../support/random-document.ts'

const only = (notation: string, ...parties: Party[]) =>
  show(onlyParties(documentOf(notation), parties))

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

  it('is the text as it was where nobody is chosen, and all of it where everybody is', () => {
    const documents = anyDocument({ maxParagraphs: 5, hasStruckNewEnds: true, hasMarkedEnds: true })
    fc.assert(
      fc.property(documents, (document) => {
        expect(show(onlyParties(document, []))).toBe(showParagraphs(viewOf(document, 'original')))
        expect(show(onlyParties(document, ['MEX', 'CAN', 'CRI']))).toBe(show(document))
      }),
      { seed: 2021, numRuns: 200 },
    )
  })

  it('agrees with the original view on what is there without the others', () => {
    const documents = anyDocument({ maxParagraphs: 5, hasStruckNewEnds: true, hasMarkedEnds: true })
    fc.assert(
      fc.property(documents, (document) => {
        const left = onlyParties(onlyParties(document, ['MEX', 'CAN']), ['MEX'])
        expect(show(left)).toBe(show(onlyParties(document, ['MEX'])))
      }),
      { seed: 2021, numRuns: 200 },
    )
  })
})
