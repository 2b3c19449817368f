import { linesOfWords } from '../docx/read/say-notice.ts'
import type { Told } from '../text/describe-reading.ts'
import type { Aside } from './steps.ts'

/** What of a file does not come in, in words, and whose it is: whoever may bring it in must know of it. */
export function tellAsides(asides: readonly Aside[], t: Say): readonly Told[] {
  const others = asides.filter(({ party }) => party !== null)
  const ofOthers = wordsOf(others)
  const undone = wordsOf(asides.filter(({ party }) => party === null))
  const parties = [...new Set(others.map(({ party }) => party))].join(', ')
  // Who changed nothing but ends of paragraphs has changed something, too.
  const count = ofOthers.length > 0 ? ofOthers.length : others.length
  const told = (sentence: string, words: readonly string[]): Told => {
    return { sentence, lines: linesOfWords(words, t, ALL) }
  }
  return [
    ...(count === 0 ? [] : [told(t('import.others', { parties, count }), ofOthers)]),
    ...(undone.length === 0
      ? []
      : [told(t('import.struckAside', { count: undone.length }), undone)]),
  ]
}

function wordsOf(asides: readonly Aside[]): readonly string[] {
  return asides.map(({ text }) => text).filter((text) => text.trim() !== '')
}

type Say = (
  key: 'import.others' | 'import.struckAside' | 'notice.more',
  values: Readonly<Record<string, string | number>>,
) => string

/** The words themselves are what is told: none of them is cut off. */
const ALL = { words: 200, letters: Infinity }
