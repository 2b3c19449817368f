import { linesOfWords } from '../docx/read/say-notice.ts'
import type { Told } from '../text/describe-reading.ts'
import type { Aside } from './steps.ts'

/** What of a file does not come in, in words, and whose it is: whoever may bring it in must know of it. */
export function tellAsides(asides: readonly Aside[], t: Say): readonly Told[] {
  const said = asides.filter(({ text }) => text.trim() !== '')
  const others = said.filter(({ party }) => party !== null)
  const undone = said.filter(({ party }) => party === null)
  const parties = [...new Set(others.map(({ party }) => party))].join(', ')
  const told = (sentence: string, some: readonly Aside[]): readonly Told[] => {
    const words = some.map(({ text }) => text)
    return some.length === 0 ? [] : [{ sentence, lines: linesOfWords(words, t, ALL) }]
  }
  return [
    ...told(t('import.others', { parties, count: others.length }), others),
    ...told(t('import.struckAside', { count: undone.length }), undone),
  ]
}

type Say = (
  key: 'import.others' | 'import.struckAside' | 'notice.more',
  values: Readonly<Record<string, string | number>>,
) => string

/** The words themselves are what is told: none of them is cut off. */
const ALL = { words: 200, letters: Infinity }
