import fc from 'fast-check'
import type { BaseParagraph, ParagraphKind } from '../../shared/document/document.ts'

/**
 * Documents as plain text can hold them. Nothing but its looks tells the kind of an unnumbered
 * paragraph there, so titles and sections are in capitals, a group heading has a colon and plain
 * ones are complete. Left out, because no reader could tell:
 *
 * - words that look like a marker (`c.`), a letterhead or a page number;
 * - dashes of the author's own at the beginning of a paragraph;
 * - a point of the second or third level before the first number, which no template has.
 */
export function typedDocuments({
  sentences = 1,
}: { readonly sentences?: number } = {}): fc.Arbitrary<readonly BaseParagraph[]> {
  const word = fc.stringMatching(/^[a-zñáéíóú]{1,9}$/)
  const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((each) => each.join(' '))
  const sentence = fc
    .array(words, { minLength: 1, maxLength: sentences })
    .map((each) => each.map((some) => `Ag${some} final`).join('. '))
  const loud = sentence.map((text) => text.toUpperCase())
  const unnumbered = (kind: ParagraphKind, text: fc.Arbitrary<string>) =>
    text.map((each): BaseParagraph => ({ props: { kind, level: 0 }, text: each }))
  const point = fc
    .tuple(fc.constantFrom(0, 1, 1, 1, 1, 2, 2, 2), fc.oneof(sentence, word))
    .map(([level, text]): BaseParagraph => ({ props: { kind: 'point', level }, text }))
  const heading = unnumbered(
    'group',
    sentence.map((text) => `${text.slice(0, 100)}:`),
  )
  const closing = unnumbered(
    'plain',
    sentence.map((text) => `${text}.`),
  )
  const section = unnumbered(
    'section',
    loud.map((text) => `${text}:`),
  )
  return fc
    .tuple(
      fc.array(unnumbered('title', loud), { maxLength: 3 }),
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
