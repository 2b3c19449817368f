import { describe, expect, it } from 'vitest'
import { viewOf } from '../../../shared/document/views.ts'
import { printMarked } from '../../../shared/text/print-marked.ts'
import { baseOf, printPlainText } from '../../../shared/text/print-plain-text.ts'
import { documentOf } from '../../support/notation.ts'

const DOCUMENT = documentOf(
  '1| Instar[^MEX:No aplica] a [-CAN:todos][+MEX:algunos[^Véase]] los Países\n1| [^Otra]Fin[-CRI:[^CRI:Ya no]]',
)

describe('footnotes in plain text', () => {
  it('stand below it, in its order', () => {
    const paragraphs = baseOf(viewOf(DOCUMENT, 'accepted'))
    expect(printPlainText(paragraphs, { labels: true, language: 'es' })).toBe(
      [
        '1. Instar[1] a algunos[2] los Países',
        '2. [3]Fin',
        '',
        '[1] Reserva de México: No aplica',
        '[2] Véase',
        '[3] Otra',
        '',
      ].join('\n'),
    )
  })

  it('stand in the marked text where they are', () => {
    expect(printMarked(DOCUMENT, { labels: false })).toBe(
      [
        'Instar[^Reserva de México: No aplica] a [-CAN:todos][+MEX:algunos][+MEX:[^Véase]] los Países',
        '[^Otra]Fin[-CRI:[^Reserva de Costa Rica: Ya no]]',
        '',
      ].join('\n'),
    )
  })
})
