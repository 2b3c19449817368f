import { describe, expect, it } from 'vitest'
import { footnoteNumbers } from '../../../shared/document/footnotes.ts'
import { seenIn } from '../../../shared/document/sight.ts'
import { viewOf } from '../../../shared/document/views.ts'
import { documentOf, show, showParagraphs } from '../../support/notation.ts'

describe('a footnote', () => {
  const text = [
    '1| Instar[^Véase 2016] a[-CAN: todos][+MEX: algunos[^MEX:No aplica]] los Países ¶[-CRI]',
    '1| y[-MEX:[^CAN:Reserva]] agradecer[+CAN:[^CAN:Otra]].',
  ].join('\n')

  it('stands behind the words that stay before it', () => {
    const document = documentOf(text)
    expect(showParagraphs(viewOf(document, 'accepted'))).toBe(
      '1| Instar[^Véase 2016] a algunos[^MEX:No aplica] los Paísesy agradecer[^CAN:Otra].',
    )
    expect(showParagraphs(viewOf(document, 'original'))).toBe(
      '1| Instar[^Véase 2016] a todos los Países\n1| y[^CAN:Reserva] agradecer.',
    )
  })

  it('is left out with the others of whoever proposes it', () => {
    expect(show(seenIn(documentOf(text), { view: 'marked', only: ['CAN'] }).document)).toBe(
      '1| Instar[^Véase 2016] a[-CAN: todos] los Países\n1| y[^CAN:Reserva] agradecer[+CAN:[^CAN:Otra]].',
    )
  })

  it('is numbered in the order of the text, and not counted once it is struck', () => {
    const { paragraphs } = documentOf(text)
    expect([...footnoteNumbers(paragraphs)]).toEqual([
      ['f1', 1],
      ['f2', 2],
      ['f3', 3],
      ['f4', 3],
    ])
  })
})
