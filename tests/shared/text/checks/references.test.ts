import { describe, expect, it } from 'vitest'
import type { Document } from '../../../../shared/document/document.ts'
import { checkDocument } from '../../../../shared/text/checks/check-document.ts'
import { after, baseUpdate, before, deskFor } from '../../../support/drafting.ts'
import { documentOf } from '../../../support/notation.ts'

const KINDS = ['lost-reference', 'no-such-number', 'typed-reference']

const told = (document: Document) =>
  checkDocument(document, { meeting: null, form: null }).flatMap(({ reason }) =>
    KINDS.includes(reason.kind) && 'written' in reason
      ? [`${reason.kind} «${reason.written}»`]
      : [],
  )
const inDrawn = (notation: string) => told(documentOf(notation))

describe('checks of how a text speaks of its paragraphs', () => {
  it('propose a reference for a number that was typed', () => {
    expect(inDrawn('1| Uno.\na| Dos.\n1| Aplicar el párrafo 1.a y el Punto 2.')).toEqual([
      'typed-reference «1.a»',
      'typed-reference «2»',
    ])
  })

  it('find a number of no paragraph', () => {
    expect(inDrawn('1| Uno.\n1| Aplicar el numeral 7.f.')).toEqual(['no-such-number «7.f»'])
  })

  it('let be what speaks of another text, or of no paragraph', () => {
    const others = 'el punto 9 de la agenda, un punto 1.5 y el párrafo 1.a.i.x'
    expect(inDrawn(`1| Uno.\n1| Aplicar ${others}.`)).toEqual([])
  })

  it('find what refers to a paragraph that would be no more', () => {
    const desk = deskFor('MEX', baseUpdate('1| Uno.\n1| Dos.\n1| Aplicar.'), 10)
    const letter = desk.reader.referenceTo(before(desk, 'Dos').paragraph)
    desk.pen.insertText(after(desk, 'Aplicar'), ` el párrafo ${letter}`)
    expect(told(desk.reader.document())).toEqual([])
    desk.pen.deleteRange(after(desk, 'Uno.'), after(desk, 'Dos.'))
    expect(told(desk.reader.document())).toEqual(['lost-reference «(referencia perdida: 2)»'])
  })
})
