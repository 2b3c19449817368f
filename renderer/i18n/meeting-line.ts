import { datesInWords } from '../../shared/meeting/dates.ts'
import type { Language, Meeting } from '../../shared/meeting/meeting.ts'
import { ordinalInRoman } from '../../shared/meeting/ordinal.ts'
import type { Translate } from './messages.ts'

/** `GRCM · Ciudad de México, 1 de diciembre de 2021`, in the language of the screen. */
export function meetingLine(meeting: Meeting, language: Language, t: Translate): string {
  return `${meetingKind(meeting, t)} · ${placeAndDates(meeting, language)}`
}

/** `GRCM`, or `XXVI Reunión Viceministerial`. */
export function meetingKind({ kind, ordinal }: Meeting, t: Translate): string {
  const name = t(`meeting.${kind}`)
  return ordinal === null ? name : `${ordinalInRoman(ordinal)} ${name}`
}

export function placeAndDates({ city, dates }: Meeting, language: Language): string {
  return `${city}, ${datesInWords(dates, language)}`
}
