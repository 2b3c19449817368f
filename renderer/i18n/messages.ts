import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../../shared/meeting/meeting.ts'
import { CATALOGUES } from './catalogues.ts'
import type { MessageKey } from './catalogues.ts'

export type MessageValues = Readonly<Record<string, string | number | Date>>

/** Says a message in the words of one language. */
export type Translate = (key: MessageKey, values?: MessageValues) => string

/** How each language writes its numbers and dates. */
export const LOCALES: Readonly<Record<Language, string>> = { es: 'es-419', en: 'en-US' }

/** Messages are ICU; each is parsed once, when it is first said. */
export function createTranslate(language: Language): Translate {
  const parsed = new Map<MessageKey, IntlMessageFormat>()
  return (key, values = {}) => {
    const known = parsed.get(key)
    const message = known ?? new IntlMessageFormat(CATALOGUES[language][key], LOCALES[language])
    if (known === undefined) parsed.set(key, message)
    return String(message.format<string>(values))
  }
}
