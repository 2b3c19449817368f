import type { Paragraph } from '../document/document.ts'
import { meantIn } from '../document/references.ts'
import type { References } from '../document/references.ts'
import { textOf } from '../document/views.ts'
import { fingerprint } from './export-base.ts'

type Digest = (settled: Paragraph, references: References | undefined) => string

/** Of what a settled paragraph says, its footnotes included: equal ones say the same, whoever reads them. */
export const wordsDigest: Digest = remembered((paragraph, references) => {
  const { footnotes = [] } = paragraph
  const words = meantIn(textOf(paragraph), references)
  return fingerprint(JSON.stringify([words, ...footnotes.map(({ text }) => text)]))
})

/** Of its words alone, as they are agreed: footnotes are outside them. */
export const agreedDigest: Digest = remembered((paragraph, references) =>
  fingerprint(meantIn(textOf(paragraph), references)),
)

/** Settled paragraphs are the same objects until they change, and so is what their letters refer to. */
function remembered(make: Digest): Digest {
  const known = new WeakMap<Paragraph, string>()
  return (paragraph, references) => {
    const digest = known.get(paragraph) ?? make(paragraph, references)
    known.set(paragraph, digest)
    return digest
  }
}
