import { withoutLetters } from '../document/references.ts'
import { ATTENDING, governmentsInWords, observersInWords } from '../meeting/attending.ts'
import { cityName } from '../meeting/cities.ts'
import { countryName, longCountryName, ofCountry } from '../meeting/countries.ts'
import { datesInWords, onDates } from '../meeting/dates.ts'
import type { Form } from '../meeting/form.ts'
import { FORM } from '../meeting/form.ts'
import { hostOf } from '../meeting/meeting.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { ordinalInRoman } from '../meeting/ordinal.ts'
import { participantsSentence } from '../meeting/participants.ts'
import { workingGroupName } from '../meeting/working-groups.ts'

/** What a template may leave open, and what of a meeting fills it. */
const FILLINGS = {
  /** `XXVI`, or nothing for a meeting without an ordinal. */
  ordinal: ({ ordinal }) => (ordinal === null ? '' : ordinalInRoman(ordinal)),
  city: ({ city, language }) => cityName(city, language),
  theCity,
  /** `en la Ciudad de México`, or that it was held at a distance. */
  where: (meeting) =>
    meeting.isVirtual === true
      ? inLanguage(meeting, 'de manera virtual', 'virtually')
      : `${inLanguage(meeting, 'en', 'in')} ${theCity(meeting)}`,
  /** What a group held: `reunión virtual`, `su reunión en la Ciudad de México`. */
  itsMeeting: (meeting) =>
    meeting.isVirtual === true
      ? inLanguage(meeting, 'reunión virtual', 'a virtual meeting')
      : `${inLanguage(meeting, 'su reunión en', 'its meeting in')} ${theCity(meeting)}`,
  /** The country where it is held: mostly that of the presidency. */
  host: (meeting, { unitedStates }) =>
    (unitedStates === 'long' ? longCountryName : countryName)(hostOf(meeting), meeting.language),
  /** The same: `de Guatemala`. */
  ofHost: (meeting) => ofCountry(hostOf(meeting), meeting.language),
  thanksToHost,
  /** `1 de diciembre de 2021` */
  dates: ({ dates, language }) => datesInWords(dates, language),
  /** `el 1 de diciembre de 2021`, `los días 2 y 3 de …`, `del 12 al 14 de …` */
  onDates: ({ dates, language }) => onDates(dates, language),
  /** The delegations present: `Belice, Canadá y República Dominicana`. */
  present: ({ present, language }, form) => participantsSentence(present, language, form),
  /** The presidency: `de México`. */
  ofPresidency: ({ ppt, language }) => ofCountry(ppt.country, language),
  /** `, especialmente al CICR y OIM,`, or nothing where no observer is named. */
  observers: ({ attending = ATTENDING, language }) => observersInWords(attending, language),
  /** `la presencia del Gobierno de Chile, en calidad de observador`. */
  governments: ({ attending = ATTENDING, language }) => governmentsInWords(attending, language),
  year: ({ ppt }) => String(ppt.year),
  /** As the presidency spells it. */
  proTempore: (_, { proTempore }) => proTempore,
  /** In quotation marks. */
  theme: (meeting) =>
    `“${meeting.theme ?? inLanguage(meeting, 'Tema de la reunión', 'Theme of the meeting')}”`,
  /** `Grupo de Trabajo sobre Protección` */
  group: (meeting) =>
    meeting.group === undefined
      ? inLanguage(meeting, 'Grupo de Trabajo', 'Working Group')
      : workingGroupName(meeting.group, meeting.language),
} as const satisfies Readonly<Record<string, (meeting: Meeting, form: Form) => string>>

export type Placeholder = keyof typeof FILLINGS

const NAMES = Object.keys(FILLINGS) as readonly Placeholder[] // keys() forgets what it was given

/** Every placeholder there is. In capitals (`{CITY}`) each gives its words in capitals. */
export const PLACEHOLDERS: readonly Placeholder[] = NAMES

export function isPlaceholder(name: string): boolean {
  return placeholderOf(name) !== null
}

/** The placeholder that a name in braces means, whether or not in capitals; null for none. */
export function placeholderOf(name: string): Placeholder | null {
  return NAMES.find((each) => each === name || each.toUpperCase() === name) ?? null
}

/** The names in braces, known or not, in their order. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '')
}

/** Fills the placeholders in. One that is not known stays as it is written. */
export function fillIn(text: string, meeting: Meeting, form: Form = FORM): string {
  const filled = text.replace(PLACEHOLDER, (whole, name: string) => {
    const placeholder = placeholderOf(name)
    if (placeholder === null) return whole
    const words = FILLINGS[placeholder](meeting, form)
    return placeholder === name ? words : words.toLocaleUpperCase(meeting.language)
  })
  return withoutLetters(filled).replace(/ {2,}/g, ' ').trim()
}

const PLACEHOLDER = /\{([^{}]*)\}/g

/** With the article that Spanish asks for: `la Ciudad de México`, `San José`. */
function theCity({ city, language }: Meeting): string {
  const name = cityName(city, language)
  return language === 'es' && name.startsWith('Ciudad ') ? `la ${name}` : name
}

/**
 * Whom the vice-ministers thank for receiving them and for leading the Conference, which are mostly one:
 * `al Gobierno de México por la hospitalidad brindada y por la conducción …`.
 */
function thanksToHost(meeting: Meeting): string {
  const { language, ppt } = meeting
  const [host, presidency] = [hostOf(meeting), ppt.country].map((each) => ofCountry(each, language))
  const isOne = host === presidency
  if (language === 'es') {
    const led = `por la conducción de la Conferencia durante el año ${ppt.year}`
    const received = `al Gobierno ${host} por la hospitalidad brindada`
    return isOne ? `${received} y ${led}` : `${received}, y al Gobierno ${presidency} ${led}`
  }
  const led = `for leading the Conference in ${ppt.year}`
  const received = `to the Government ${host} for its hospitality`
  return isOne
    ? `${received} and ${led}`
    : `${received}, and to the Government ${presidency} ${led}`
}

function inLanguage({ language }: Meeting, es: string, en: string): string {
  return language === 'es' ? es : en
}
