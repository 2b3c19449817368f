import type { Paragraph } from '../document/document.ts'
import { meantIn } from '../document/references.ts'
import type { References } from '../document/references.ts'
import { textOf } from '../document/views.ts'
import { fingerprint } from '../draft/export-base.ts'

/** Of what a settled paragraph says, its footnotes included: equal ones say the same, whoever reads them. */
export function wordsDigest(paragraph: Paragraph, references?: References): string {
  const { footnotes = [] } = paragraph
  const words = meantIn(textOf(paragraph), references)
  return fingerprint(JSON.stringify([words, ...footnotes.map(({ text }) => text)]))
}
