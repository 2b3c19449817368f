import type { Paragraph } from '../document/document.ts'
import { textOf } from '../document/views.ts'
import { fingerprint } from '../draft/export-base.ts'

/** Of what a settled paragraph says, its footnotes included: equal ones say the same. */
export function wordsDigest(paragraph: Paragraph): string {
  const { footnotes = [] } = paragraph
  return fingerprint(JSON.stringify([textOf(paragraph), ...footnotes.map(({ text }) => text)]))
}
