import type { Language } from '../meeting/meeting.ts'

/** What a translation says of itself below its titles; by the language it is in. */
export const TRANSLATION_NOTES: Readonly<Record<Language, string>> = {
  en: '[English translation of the original Spanish text]',
  es: '[Traducción al español del texto original en inglés]',
}

/** Whether a paragraph is that note, however a text that came in writes it: it translates nothing. */
export function isTranslationNote(text: string): boolean {
  return /^\[?\s*(english translation of the original spanish|traducción al español del (texto )?original)/i.test(
    text.trim(),
  )
}
