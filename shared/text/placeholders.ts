import { ofCountry } from '../meeting/countries.ts'
import { datesInWords, onDates } from '../meeting/dates.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { ordinalInRoman } from '../meeting/ordinal.ts'
import type { ListStyle } from '../meeting/participants.ts'
import { LIST_STYLE, participantsSentence } from '../meeting/participants.ts'

/** What a template may leave open, and what of a meeting fills it. */
const FILLINGS = {
  /** `XXVI`, or nothing for a meeting without an ordinal. */
  ordinal: ({ ordinal }: Meeting) => (ordinal === null ? '' : ordinalInRoman(ordinal)),
  city: ({ city }: Meeting) => city,
  /** With the article that Spanish asks for: `la Ciudad de México`, `San José`. */
  theCity: ({ city, language }: Meeting) =>
    language === 'es' && city.startsWith('Ciudad ') ? `la ${city}` : city,
  /** `1 de diciembre de 2021` */
  dates: ({ dates, language }: Meeting) => datesInWords(dates, language),
  /** `el 1 de diciembre de 2021`, `los días 2 y 3 de …`, `del 12 al 14 de …` */
  onDates: ({ dates, language }: Meeting) => onDates(dates, language),
  /** The delegations present: `Belice, Canadá y República Dominicana`. */
  present: ({ present, language }: Meeting, style: ListStyle) =>
    participantsSentence(present, language, style),
  /** The presidency, which is the host: `de México`. */
  ofPresidency: ({ ppt, language }: Meeting) => ofCountry(ppt.country, language),
  year: ({ ppt }: Meeting) => String(ppt.year),
} as const

type Placeholder = keyof typeof FILLINGS

export function isPlaceholder(name: string): name is Placeholder {
  return Object.hasOwn(FILLINGS, name)
}

/** The names in braces, known or not, in their order. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '')
}

/** Fills the placeholders in. One that is not known stays as it is written. */
export function fillIn(text: string, meeting: Meeting, style: ListStyle = LIST_STYLE): string {
  const filled = text.replace(PLACEHOLDER, (whole, name: string) =>
    isPlaceholder(name) ? FILLINGS[name](meeting, style) : whole,
  )
  return filled.replace(/ {2,}/g, ' ').trim()
}

const PLACEHOLDER = /\{([^{}]*)\}/g
