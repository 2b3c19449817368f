import { withoutLetters } from '../document/references.ts'
import { ATTENDING, governmentsInWords, observersInWords } from '../meeting/attending.ts'
import { cityName } from '../meeting/cities.ts'
import { countryName, longCountryName, ofCountry } from '../meeting/countries.ts'
import { datesInWords, onDates } from '../meeting/dates.ts'
import type { Form } from '../meeting/form.ts'
import { FORM } from '../meeting/form.ts'
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
  /** The country of the presidency, which is the host. */
  host: ({ ppt, language }, { unitedStates }) =>
    (unitedStates === 'long' ? longCountryName : countryName)(ppt.country, language),
  /** `1 de diciembre de 2021` */
  dates: ({ dates, language }) => datesInWords(dates, language),
  /** `el 1 de diciembre de 2021`, `los días 2 y 3 de …`, `del 12 al 14 de …` */
  onDates: ({ dates, language }) => onDates(dates, language),
  /** The delegations present: `Belice, Canadá y República Dominicana`. */
  present: ({ present, language }, form) => participantsSentence(present, language, form),
  /** The presidency, which is the host: `de México`. */
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

function inLanguage({ language }: Meeting, es: string, en: string): string {
  return language === 'es' ? es : en
}
