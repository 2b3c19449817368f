import type { Document, Paragraph, Run } from './document.ts'
import { referencesIn, spell } from './references.ts'
import { staysIn } from './views.ts'

/** By what words a list tells a paragraph of the marked view from others. */
export interface Told {
  readonly words: string
  /** None of them would be left with everything pending accepted. */
  readonly isStruck: boolean
}

/** The words with everything pending accepted; of what is struck wholly those that it had, else all that were proposed. */
export function toldOf(document: Document, { runs }: Paragraph): Told {
  const words = wordsOf(document, 'accepted', runs, (run) => staysIn('accepted', run))
  if (words !== '') return { words, isStruck: false }
  const had = wordsOf(document, 'original', runs, (run) => staysIn('original', run))
  const struck = had === '' ? wordsOf(document, 'accepted', runs, () => true) : had
  return { words: struck, isStruck: struck !== '' }
}

function wordsOf(
  document: Document,
  view: 'accepted' | 'original',
  runs: readonly Run[],
  isTold: (run: Run) => boolean,
): string {
  const text = runs.filter(isTold).map((run) => run.text)
  return spell(text.join(''), referencesIn(document, view)).trim()
}
