import { countryName, longCountryName } from '../../meeting/countries.ts'
import type { Language } from '../../meeting/meeting.ts'
import type { ListStyle } from '../../meeting/participants.ts'
import {
  inOrder,
  LIST_ORDERS,
  LIST_STYLE,
  listInWords,
  participantsSentence,
} from '../../meeting/participants.ts'
import { COUNTRIES } from '../../meeting/party.ts'
import type { Country } from '../../meeting/party.ts'
import type { Check, CheckedParagraph, CheckedText, Found } from './finding.ts'
import { at, eachParagraph, matches, meetingOf } from './finding.ts'
import { languageOf } from './language.ts'
import { THANKS } from './thanks.ts'

/** A city has the name that it has at home: `in Ciudad de México`. */
const NO_CITY = '(?<!Ciudad de )'

/** Names as other languages, keyboards and habits write them. Each in its whole. */
const MISSPELT: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  es: [
    [named('Belize'), 'Belice'],
    [named('Canada'), 'Canadá'],
    [named('Mexico'), 'México'],
    [named('Panama'), 'Panamá'],
    [named('Rep[uú]blica +Dominicana', 'Rep[uú]b\\. *Dominicana'), 'República Dominicana'],
    [
      named('EE\\. ?UU\\.', 'EEUU', 'E\\.U\\.A?\\.?', 'Estados Unidos de Norteam[eé]rica'),
      'Estados Unidos',
    ],
  ],
  en: [
    [named('Belice'), 'Belize'],
    [named('Canadá'), 'Canada'],
    [named(`${NO_CITY}México`), 'Mexico'],
    [named(`${NO_CITY}Panamá`), 'Panama'],
    [named('República Dominicana'), 'the Dominican Republic'],
    [named('Estados Unidos'), 'the United States'],
  ],
}

function named(...forms: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
}

/** Country names that are written as the Conference's texts do not write them. */
export const countryNames: Check = eachParagraph(languageOf, ({ text }, language) =>
  MISSPELT[language].flatMap(([pattern, meant]) =>
    matches(text, pattern, ([written]) =>
      written === meant ? null : { reason: { kind: 'country-name', written, meant }, fix: meant },
    ),
  ),
)

/**
 * Lists of three countries and more that are neither in the order of the Conference nor in that of the
 * text's form, or name one twice. English texts may use the English alphabet's in any form. The list of
 * who takes part is compared with the meeting instead.
 */
export const countryOrder: Check = eachParagraph(
  (text) => ({
    language: languageOf(text),
    order: styleOf(text).order,
    opening: text.meeting === null ? null : (participantsIn(text)?.paragraph.id ?? null),
  }),
  ({ id, text }, { language, order, opening }) =>
    countryLists(text, language)
      .slice(id === opening ? 1 : 0)
      .flatMap((list) => seeOrder(list, language, order)),
)

/** The countries that the opening sentence names are the delegations present, all of them and no other. */
export const participants: Check = (text) => {
  const { meeting } = text
  const opening = participantsIn(text)
  if (meeting === null || opening === null) return []
  const { paragraph, list } = opening
  const missing = meeting.present.filter((each) => !list.countries.includes(each))
  const absent = list.countries.filter((each) => !meeting.present.includes(each))
  const { order } = styleOf(text)
  if (missing.length === 0 && absent.length === 0) {
    return seeOrder(list, meeting.language, order).map((each) => at(paragraph, each))
  }
  const unitedStates = list.isLong ? 'long' : 'short'
  const fix = participantsSentence(meeting.present, meeting.language, { order, unitedStates })
  const reason = { kind: 'participants', missing, absent } as const
  return [at(paragraph, { from: list.from, to: list.to, reason, fix })]
}

/** A point that thanks a delegation for being there which is not. */
export const thanked: Check = eachParagraph(meetingOf, ({ props, text }, meeting) => {
  if (meeting === null || props.kind !== 'point' || !THANKS.test(text)) return []
  return matches(text, PRESENCE, ({ 0: whole, index }) => {
    const rest = text.slice(index + whole.length).split(/[.;]/)[0] ?? ''
    const named = countriesIn(rest, meeting.language)
    const country = named.find((each) => !meeting.present.includes(each))
    return country === undefined ? null : { reason: { kind: 'thanked-absent', country }, fix: null }
  })
})

const PRESENCE =
  /(?<!\p{L})(?:delegaci(?:ón|ones)|presencia|participación|asistencia|delegations?|presence|participation|attendance) (?:de |del |of )/giu

interface CountryList {
  readonly from: number
  readonly to: number
  readonly countries: readonly Country[]
  /** The United States have their long name. */
  readonly isLong: boolean
}

/** Where a text says who takes part: the first list of its opening, before any heading or point. */
function participantsIn({ paragraphs, meeting }: CheckedText) {
  const language = languageOf({ meeting })
  for (const paragraph of paragraphs) {
    const { kind } = paragraph.props
    if (kind === 'section' || kind === 'point') return null
    if (!/participa|represent|delegaci|asisti/i.test(paragraph.text)) continue
    const [list] = countryLists(paragraph.text, language)
    if (list !== undefined)
      return { paragraph, list } satisfies { paragraph: CheckedParagraph; list: CountryList }
  }
  return null
}

function styleOf({ form }: CheckedText): ListStyle {
  return form ?? LIST_STYLE
}

function seeOrder(
  list: CountryList,
  language: Language,
  order: ListStyle['order'],
): readonly Found[] {
  const { from, to, countries, isLong } = list
  const twice = countries.find((each, index) => countries.indexOf(each) !== index)
  if (twice !== undefined) {
    return [{ from, to, reason: { kind: 'country-twice', country: twice }, fix: null }]
  }
  const inUse = language === 'es' ? ([order, 'conference'] as const) : LIST_ORDERS
  const isOrdered = inUse.some((each) => same(inOrder(countries, each), countries))
  if (isOrdered) return []
  const names = inOrder(countries, order).map((each) =>
    (isLong ? longCountryName : countryName)(each, language),
  )
  const meant = listInWords(names, language)
  return [{ from, to, reason: { kind: 'country-order', meant }, fix: meant }]
}

function same(one: readonly Country[], other: readonly Country[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index])
}

function countryLists(text: string, language: Language): readonly CountryList[] {
  return [...text.matchAll(PATTERNS[language].list)].map(({ 0: words, index }) => ({
    from: index,
    to: index + words.length,
    countries: countriesIn(words, language),
    isLong: words.includes(longCountryName('USA', language)),
  }))
}

function countriesIn(words: string, language: Language): readonly Country[] {
  return [...words.matchAll(PATTERNS[language].name)].flatMap(([name]) => {
    const country = COUNTRIES.find((each) =>
      [countryName(each, language), longCountryName(each, language)].includes(name),
    )
    return country ?? []
  })
}

/** Long names first, or the short one would be found in them. */
function namePattern(language: Language): string {
  const names = COUNTRIES.flatMap((each) => [
    longCountryName(each, language),
    countryName(each, language),
  ])
  const all = [...new Set(names)].sort((a, b) => b.length - a.length)
  return `(?<![\\p{L}\\p{N}])(?:${all.join('|')})(?![\\p{L}\\p{N}])`
}

function patternsOf(language: Language) {
  const name = namePattern(language)
  const between = language === 'es' ? '(?:, | y | e )' : '(?:, and |, | and )'
  return {
    name: new RegExp(name, 'gu'),
    list: new RegExp(`${name}(?:${between}${name}){2,}`, 'gu'),
  }
}

const PATTERNS = { es: patternsOf('es'), en: patternsOf('en') } as const
