import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BaseParagraph } from '../../../shared/document/document.ts'
import { printPlainText } from '../../../shared/text/print-plain-text.ts'
import { readPlainText } from '../../../shared/text/read-plain-text.ts'
import { baseParagraphs, drawBase } from '../../support/base-paragraphs.ts'

describe('printPlainText', () => {
  const paragraphs = baseParagraphs(
    's| CONCLUSIONES:\n1| Uno\ng| Grupo:\na| Dos\ni| Tres\na| Cuatro',
  )

  it('prints a paragraph a line, with its number', () => {
    expect(printPlainText(paragraphs, { labels: true })).toBe(
      'CONCLUSIONES:\n1. Uno\nGrupo:\na. Dos\ni. Tres\nb. Cuatro\n',
    )
  })

  it('prints the words alone', () => {
    expect(printPlainText(paragraphs, { labels: false })).toBe(
      'CONCLUSIONES:\nUno\nGrupo:\nDos\nTres\nCuatro\n',
    )
  })

  it('sets in only a roman number that reads as the next letter too', () => {
    const letters = 'abcdefgh'.split('').map(() => 'a| L')
    const doubtful = baseParagraphs(['1| P', ...letters, 'i| Romano', 'a| Letra'].join('\n'))
    const lines = printPlainText(doubtful, { labels: true }).split('\n')
    expect(lines.slice(9, 11)).toEqual(['  i. Romano', 'i. Letra'])
  })

  it('prints what is read as the same document', () => {
    fc.assert(
      fc.property(documents(), (document) => {
        const printed = printPlainText(document, { labels: true })
        expect(drawBase(readPlainText(printed))).toBe(drawBase(document))
      }),
      { numRuns: 500 },
    )
  })
})

/**
 * Documents whose unnumbered paragraphs look like what they are, for nothing else tells them in a
 * plain text: titles and sections in capitals, a group heading with a colon, plain ones complete.
 */
function documents(): fc.Arbitrary<readonly BaseParagraph[]> {
  const word = fc.stringMatching(/^[a-zñáéíóú]{1,9}$/)
  const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => {
    return `Ag${words.join(' ')}`
  })
  const loud = sentence.map((text) => text.toUpperCase())
  const paragraph = (kind: BaseParagraph['props']['kind'], text: fc.Arbitrary<string>) =>
    text.map((words): BaseParagraph => ({ props: { kind, level: 0 }, text: words }))
  const point = fc
    .tuple(fc.constantFrom(0, 1, 1, 1, 1, 2, 2, 2), fc.oneof(sentence, word))
    .map(([level, text]): BaseParagraph => {
      return { props: { kind: 'point', level }, text }
    })
  const heading = paragraph(
    'group',
    sentence.map((text) => `${text.slice(0, 100)}:`),
  )
  const closing = paragraph(
    'plain',
    sentence.map((text) => `${text}.`),
  )
  const section = paragraph(
    'section',
    loud.map((text) => `${text}:`),
  )
  return fc
    .tuple(
      fc.array(paragraph('title', loud), { maxLength: 3 }),
      fc.array(closing, { maxLength: 2 }),
      fc.array(section, { maxLength: 1 }),
      point.map((first): BaseParagraph => ({ ...first, props: { kind: 'point', level: 0 } })),
      fc.array(fc.oneof({ weight: 9, arbitrary: point }, heading, closing, section), {
        maxLength: 90,
      }),
    )
    .map(([titles, opening, sections, first, rest]) => {
      return [...titles, ...opening, ...sections, first, ...rest]
    })
}
