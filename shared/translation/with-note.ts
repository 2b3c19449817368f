import { PLAIN } from '../document/document.ts'
import type { Props } from '../document/document.ts'
import { textOf } from '../document/views.ts'
import { paragraphId } from '../ids.ts'
import type { TranslationOpening } from './begin.ts'
import { TRANSLATION_NOTES, isTranslationNote } from './note.ts'

/** Below its titles a translation says what it is, where it does not say so already. */
export function withNote(opening: TranslationOpening): TranslationOpening {
  const text = TRANSLATION_NOTES[opening.meeting.language]
  const props = { kind: 'plain', level: 0 } as const
  if ('translated' in opening) {
    const note = { props, text, original: null, isSame: false }
    return { ...opening, translated: noted(opening.translated, (each) => each.text, note) }
  }
  if ('document' in opening) {
    const { document } = opening
    const run = { text, ...PLAIN }
    const note = { id: paragraphId('note'), props, runs: [run], end: PLAIN, changes: [] }
    return {
      ...opening,
      document: { ...document, paragraphs: noted(document.paragraphs, textOf, note) },
    }
  }
  return { ...opening, paragraphs: noted(opening.paragraphs, (each) => each.text, { props, text }) }
}

function noted<T extends { readonly props: Props }>(
  paragraphs: readonly T[],
  wordsOf: (paragraph: T) => string,
  note: T,
): readonly T[] {
  if (paragraphs.some((each) => isTranslationNote(wordsOf(each)))) return paragraphs
  const at = paragraphs.findIndex(({ props }) => props.kind !== 'title')
  return paragraphs.toSpliced(at < 0 ? paragraphs.length : at, 0, note)
}
