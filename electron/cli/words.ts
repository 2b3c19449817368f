import { IntlMessageFormat } from 'intl-messageformat'
import noticesEn from '../../shared/docx/read/messages/en.json'
import noticesEs from '../../shared/docx/read/messages/es.json'
import type { Language } from '../../shared/meeting/meeting.ts'
import presidencyEn from '../../shared/presidency/messages/en.json'
import presidencyEs from '../../shared/presidency/messages/es.json'
import templatesEn from '../../shared/templates/messages/en.json'
import templatesEs from '../../shared/templates/messages/es.json'
import checksEn from '../../shared/text/checks/messages/en.json'
import checksEs from '../../shared/text/checks/messages/es.json'
import readingEn from '../../shared/text/messages/en.json'
import readingEs from '../../shared/text/messages/es.json'
import en from './messages/en.json'
import es from './messages/es.json'

const spanish = { ...checksEs, ...noticesEs, ...presidencyEs, ...readingEs, ...templatesEs, ...es }

/** Spanish is the first language; the compiler asks English for the same keys. */
export type MessageKey = keyof typeof spanish

export type Translate = (
  key: MessageKey,
  values?: Readonly<Record<string, string | number>>,
) => string

const CATALOGUES: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {
  es: spanish,
  en: { ...checksEn, ...noticesEn, ...presidencyEn, ...readingEn, ...templatesEn, ...en },
}

export function createTranslate(language: Language): Translate {
  const catalogue = CATALOGUES[language]
  return (key, values = {}) => {
    const message = new IntlMessageFormat(catalogue[key], language, {}, { ignoreTag: true })
    return String(message.format(values))
  }
}

/** Spanish, unless one is asked for: `--lang en`, or a system that speaks English. */
export function languageFor(asked: string | undefined, system: string | undefined): Language {
  if (asked === 'es' || asked === 'en') return asked
  return system !== undefined && /^en([_.@-]|$)/i.test(system) ? 'en' : 'es'
}
