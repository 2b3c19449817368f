import { acronymIn } from './acronyms.ts'
import type { Language } from './meeting.ts'

/** Observer countries that are written otherwise in English. Spanish, English. */
const COUNTRIES: readonly (readonly [string, string])[] = [['Perú', 'Peru']]

/** An observer or guest as the texts of a language name it, whichever language it was given in. */
export function guestName(name: string, language: Language): string {
  const acronym = acronymIn(language, name)
  if (acronym !== null) return acronym
  const pair = COUNTRIES.find((each) => each.includes(name))
  return pair?.[language === 'es' ? 0 : 1] ?? name
}
