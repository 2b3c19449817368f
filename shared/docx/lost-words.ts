import type { Language } from '../meeting/meeting.ts'

/*
 * Word hangs every comment on something. One whose words are gone hangs on the end of the text
 * and begins with a line that says what they were. Files come back, so this is read for ever.
 */

export function lostWordsLine(words: string, language: Language): string {
  return words === '' ? `[${GONE[language]}]` : `[${GONE[language]}: «${words}»]`
}

/** A comment without that line, and the words that it tells of; null where it has no such line. */
export function parseLostWords(
  text: string,
): { readonly words: string; readonly text: string } | null {
  const [line = '', ...rest] = text.split('\n')
  const words = LINE.exec(line)?.groups?.['words']
  return LINE.test(line) ? { words: words ?? '', text: rest.join('\n') } : null
}

const GONE = {
  es: 'Sobre palabras que ya no están en el texto',
  en: 'On words that are no longer in the text',
} as const

const LINE = new RegExp(`^\\[(?:${GONE.es}|${GONE.en})(?:: «(?<words>.*)»)?\\]$`)
