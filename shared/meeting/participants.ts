import { countryName, longCountryName } from './countries.ts'
import type { Language } from './meeting.ts'
import type { Country } from './party.ts'
import { COUNTRIES } from './party.ts'

export const LIST_ORDERS = ['conference', 'english'] as const
export const NAME_LENGTHS = ['short', 'long'] as const

/** Real texts differ in these, so a presidency chooses. */
export interface ListStyle {
  /** `conference` is Spanish alphabetical with República Dominicana last; English texts keep it or use `english`. */
  readonly order: (typeof LIST_ORDERS)[number]
  readonly unitedStates: (typeof NAME_LENGTHS)[number]
}

export const LIST_STYLE: ListStyle = { order: 'conference', unitedStates: 'short' }

/** Alphabetical by the English names, articles aside. */
const ENGLISH_ORDER: readonly Country[] = [
  'BLZ',
  'CAN',
  'CRI',
  'DOM',
  'SLV',
  'GTM',
  'HND',
  'MEX',
  'NIC',
  'PAN',
  'USA',
]

export function inOrder(
  countries: readonly Country[],
  order: ListStyle['order'],
): readonly Country[] {
  const all = order === 'conference' ? COUNTRIES : ENGLISH_ORDER
  return all.filter((country) => countries.includes(country))
}

/**
 * `Belice, Canadá y República Dominicana`; the list of a sentence, in order and each once.
 * English gets the serial comma. Nobody gives an empty text.
 */
export function participantsSentence(
  present: readonly Country[],
  language: Language,
  style: ListStyle = LIST_STYLE,
): string {
  const nameOf = style.unitedStates === 'long' ? longCountryName : countryName
  const names = inOrder(present, style.order).map((country) => nameOf(country, language))
  return listInWords(names, language)
}

/** Knows that Spanish says `e` before the sound i: `Belice e Italia`, but `Cuba y Hielo`. */
export function listInWords(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
}
