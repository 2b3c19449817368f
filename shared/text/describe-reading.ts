import type { BaseParagraph } from '../document/document.ts'
import { paragraphId } from '../ids.ts'
import { scanned } from './checks/spelling.ts'
import type messages from './messages/es.json'
import type { Reading } from './read-plain-text.ts'

export type ReadingMessageKey = keyof typeof messages

type Say = (key: ReadingMessageKey, values?: Readonly<Record<string, string | number>>) => string

/** What is to be told of a reading: a sentence, and what it is about line by line. */
export interface Told {
  readonly sentence: string
  readonly lines: readonly string[]
}

/**
 * What a reading did besides taking the words, for who brought the text. Nothing that was left out
 * goes unsaid. Empty where all was taken as it stood.
 */
export function describeReading(
  { setAside, rejoined, paragraphs }: Reading,
  t: Say,
): readonly Told[] {
  const aside = setAside.map(({ kind, line, words }) => t(`reading.${kind}`, { line, words }))
  const misread = misreadIn(paragraphs)
  const some = misread.slice(0, MOST).join(', ')
  const words = misread.length > MOST ? `${some}…` : some
  return [
    ...(aside.length === 0
      ? []
      : [{ sentence: t('reading.setAside', { count: aside.length }), lines: aside }]),
    ...(rejoined === 0 ? [] : [alone(t('reading.rejoined', { count: rejoined }))]),
    ...(misread.length === 0
      ? []
      : [alone(t('reading.misread', { count: misread.length, words }))]),
  ]
}

const MOST = 5

function alone(sentence: string): Told {
  return { sentence, lines: [] }
}

/** Each word once. A text that lost its accents is another matter, and not a scanner's alone. */
function misreadIn(paragraphs: readonly BaseParagraph[]): readonly string[] {
  const checked = paragraphs.map(({ props, text }, at) => ({
    ...{ id: paragraphId(`p${at}`), props, text },
  }))
  const found = scanned({ paragraphs: checked, meeting: null, form: null })
  return [
    ...new Set(found.flatMap(({ reason }) => (reason.kind === 'ocr' ? [reason.written] : []))),
  ]
}
