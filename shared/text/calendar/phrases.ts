import { datesInWords, isDay } from '../../meeting/dates.ts'
import type { Language } from '../../meeting/meeting.ts'

/** How an item says where, when and with whom, in the words of the Conference's calendars. */
interface Phrases {
  /** What a cell says that is still open. */
  readonly undefined: string
  /** What an activity is called that has no name yet. */
  readonly unnamed: string
  readonly nowhere: string
  readonly never: string
  readonly neither: string
  readonly unsupported: string
  /** What a phrase begins with that says with whom. */
  readonly support: RegExp
  readonly supportWithoutComma: RegExp
  /** The usual beginning, before the names. */
  readonly supporting: (names: string) => string
  /** What a place begins with. */
  readonly at: string
  /** Begins like a place, and is none. */
  readonly noPlace: RegExp
  /** Places that have no name. */
  readonly remote: RegExp
  /** Words of which a date consists, and among them those that make one. */
  readonly timeWords: RegExp
  readonly times: RegExp
  /** What stands before a date of these words; '' where they say it themselves. */
  readonly on: (words: string) => string
}

const MONTHS_ES =
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre'
const MONTHS_EN =
  'January|February|March|April|May|June|July|August|September|October|November|December'
const PERIODS_ES = 'bimestre|trimestre|cuatrimestre|semestre|mes|semana|año'
const PERIODS_EN = 'quarter|semester|half|month|week|year'
const DAYS_ES = 'lunes|martes|miércoles|jueves|viernes|sábado|domingo'
const DAYS_EN = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'
const NUMERALS = 'I{1,3}|IV|\\d{1,2}(?:º|°|er|ro|st|nd|rd|th)?|(?:19|20)\\d\\d'

export const PHRASES: Readonly<Record<Language, Phrases>> = {
  es: {
    undefined: 'por definir',
    unnamed: 'Actividad por definir',
    nowhere: 'lugar por definir',
    never: 'fecha por definir',
    neither: 'lugar y fecha por definir',
    unsupported: 'con apoyo por definir',
    support:
      /^(?:con (?:el |la |su )?(?:apoyo|acompañamiento|asistencia|auspicio|colaboración|cooperación|facilitación|financiamiento|participación|patrocinio)\b|en (?:alianza|colaboración|conjunto|coordinación|cooperación) con\b|conjuntamente con\b|junto con\b|a cargo de\b|(?:apoyad|auspiciad|coorganizad|facilitad|financiad|impartid|organizad|patrocinad)[oa]s? por\b)/iu,
    supportWithoutComma: / con el apoyo del? /u,
    supporting: (names) =>
      /^el /u.test(names) ? `con el apoyo d${names}` : `con el apoyo de ${names}`,
    at: 'en ',
    noPlace:
      /^en (?:el |la |los |las )?(?:materia|marco|contexto|caso|especial|particular|relación|seguimiento|cumplimiento|beneficio|favor|función|base|torno|línea con|apoyo|atención|calidad|proceso)\b/iu,
    remote: /^(?:en (?:línea|modalidad|formato)|de (?:manera|forma)|por videoconferencia)\b/iu,
    timeWords: words(
      `${MONTHS_ES}|${PERIODS_ES}|${DAYS_ES}|${NUMERALS}|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|últim[oa]|próxim[oa]|bienio|finales|fines|mediados|inicios|principios|comienzos|más|tardar|antes|después|durante|partir|fecha|el|la|los|las|del|de|día|días|en|a|al|y|e|o|entre|desde|hasta`,
    ),
    times: words(`${MONTHS_ES}|${PERIODS_ES}|${DAYS_ES}|\\d+(?:º|°|er|ro)?`),
    on: (said) => {
      if (/^\d{1,2}[^\d\s]{0,2}(?:,| y| e) /u.test(said)) return 'los días '
      if (/^\d{1,2} al? /u.test(said)) return 'del '
      if (/^\d{1,2}[^\d\s]{0,2} de /u.test(said)) return 'el '
      if (new RegExp(`^(?:(?:${DAYS_ES}) )`, 'iu').test(said)) return 'el '
      if (new RegExp(`^(?:${MONTHS_ES}|\\d{4})\\b`, 'iu').test(said)) return 'en '
      return new RegExp(`^[\\p{L}\\d]+ (?:${PERIODS_ES})\\b`, 'iu').test(said) &&
        !/^(?:a|en|de|del|el|la|los|las) /iu.test(said)
        ? 'en el '
        : ''
    },
  },
  en: {
    undefined: 'to be defined',
    unnamed: 'Activity to be defined',
    nowhere: 'venue to be defined',
    never: 'date to be defined',
    neither: 'venue and date to be defined',
    unsupported: 'with support to be defined',
    support:
      /^(?:with (?:the )?(?:support|assistance|collaboration|cooperation|facilitation|funding|participation|sponsorship)\b|in (?:alliance|collaboration|coordination|cooperation|partnership) with\b|(?:jointly|together) with\b|(?:co-?organized|facilitated|funded|given|hosted|led|organized|sponsored|supported|taught) by\b)/iu,
    supportWithoutComma: / with the support of /u,
    supporting: (names) => `with the support of ${names}`,
    at: 'in ',
    noPlace:
      /^in (?:the )?(?:accordance|addition|area|case|context|favor|field|framework|light|line|matters?|order|particular|process|relation|support|terms|view)\b/iu,
    remote: /^(?:online|virtually|by videoconference|in (?:virtual|hybrid|online)\b)/iu,
    timeWords: words(
      `${MONTHS_EN}|${PERIODS_EN}|${DAYS_EN}|${NUMERALS}|first|second|third|fourth|last|next|end|middle|mid|beginning|early|late|later|than|no|before|after|during|by|between|from|until|since|the|of|on|in|at|and|to`,
    ),
    times: words(`${MONTHS_EN}|${PERIODS_EN}|${DAYS_EN}|\\d+(?:st|nd|rd|th)?`),
    on: (said) => {
      if (new RegExp(`^(?:${MONTHS_EN}) \\d{1,2} to `, 'u').test(said)) return 'from '
      if (new RegExp(`^(?:${MONTHS_EN}) \\d{1,2}\\b`, 'u').test(said)) return 'on '
      if (new RegExp(`^(?:${DAYS_EN})\\b`, 'u').test(said)) return 'on '
      if (new RegExp(`^(?:${MONTHS_EN}|\\d{4})\\b`, 'u').test(said)) return 'in '
      return new RegExp(`^(?:first|second|third|fourth|last) (?:${PERIODS_EN})\\b`, 'u').test(said)
        ? 'in the '
        : ''
    },
  },
}

/** A cell's words as an item says them. */
export function bodyOf(
  field: 'where' | 'when' | 'withSupportOf',
  value: string,
  language: Language,
): string {
  const { support, supporting, at, remote, on } = PHRASES[language]
  if (value.toLowerCase() === PHRASES[language].undefined) return openBody(field, language)
  if (field === 'withSupportOf') return support.test(value) ? value : supporting(value)
  if (field === 'when') {
    const said = isDay(value) ? datesInWords([value], language) : value
    return `${on(said)}${said}`
  }
  const isSaid = value.toLowerCase().startsWith(at) || remote.test(value)
  return isSaid ? value : `${at}${value}`
}

/** The words of a cell: without what an item says before them, where that comes back by itself. */
export function valueOf(
  field: 'where' | 'when' | 'withSupportOf',
  body: string,
  language: Language,
): string {
  const { at, supporting } = PHRASES[language]
  if (body.toLowerCase() === openBody(field, language)) return PHRASES[language].undefined
  const begins = {
    where: [at],
    when: ['los días ', 'del ', 'el ', 'en el ', 'en ', 'from ', 'on ', 'in the ', 'in '],
    withSupportOf: [supporting('')],
  }[field]
  const contracted = /^con el apoyo del (.*)$/u.exec(body)?.[1]
  const shorter = begins.map((each) => body.slice(each.length))
  if (contracted !== undefined) shorter.push(`el ${contracted}`)
  return shorter.find((value) => value !== '' && bodyOf(field, value, language) === body) ?? body
}

function openBody(field: 'where' | 'when' | 'withSupportOf', language: Language): string {
  const { nowhere, never, unsupported } = PHRASES[language]
  if (field === 'withSupportOf') return unsupported
  return field === 'where' ? nowhere : never
}

/** Whether a phrase says when: all its words are such as dates are made of. */
export function isInTime(phrase: string, language: Language): boolean {
  const { timeWords, times } = PHRASES[language]
  const said = phrase.match(/[\p{L}\p{N}º°]+/gu) ?? []
  const isOfDates = said.length > 0 && said.every((word) => timeWords.test(word))
  return isOfDates && said.some((word) => times.test(word))
}

/** Whether a phrase says where: after `en` a name, perhaps some small words before it. */
export function isPlace(phrase: string, language: Language): boolean {
  const { at, noPlace, remote } = PHRASES[language]
  if (remote.test(phrase)) return true
  if (!phrase.toLowerCase().startsWith(at) || noPlace.test(phrase)) return false
  return NAMED.test(phrase.slice(at.length)) && phrase.split(' ').length <= MOST_WORDS
}

/** `Costa Rica` after `en San José`. */
export function goesOnAsPlace(phrase: string): boolean {
  return /^\p{Lu}/u.test(phrase) && phrase.split(' ').length <= 4
}

const NAMED = /^(?:\p{Ll}+ ){0,4}\p{Lu}/u
const MOST_WORDS = 10

function words(alternatives: string): RegExp {
  return new RegExp(`^(?:${alternatives})$`, 'iu')
}
