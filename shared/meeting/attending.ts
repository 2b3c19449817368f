import { unreachable } from '../result.ts'
import { guestName } from './guests.ts'
import { listInWords } from './participants.ts'
import type { Language } from './meeting.ts'

/** Who is at a meeting beside the delegations, as its closing thanks them. */
export interface Attending {
  readonly hasObservers: boolean
  /** Those to be named, in that order: `CICR`. */
  readonly observers: readonly string[]
  /** The network of civil organisations (RROCM). */
  readonly hasNetwork: boolean
  /** Invited governments: `Chile`. */
  readonly governments: readonly string[]
}

/** A meeting names no more in one place, and none by more letters. */
export const MOST_NAMES = 40
export const LONGEST_NAME = 120

/** Where nobody has said: observers and civil society come to all meetings. */
export const ATTENDING: Attending = {
  hasObservers: true,
  observers: [],
  hasNetwork: true,
  governments: [],
}

/** Whom a closing thanks, in the attested order; then the host. */
export const THANKED = ['observers', 'network', 'governments'] as const
export type Thanked = (typeof THANKED)[number]

export function isThanked(
  who: Thanked,
  { hasObservers, hasNetwork, governments }: Attending = ATTENDING,
): boolean {
  switch (who) {
    case 'observers':
      return hasObservers
    case 'network':
      return hasNetwork
    case 'governments':
      return governments.length > 0
    default:
      return unreachable(who)
  }
}

/** `, especialmente al CICR, OIT, ACNUR y OIM,`, in English `ICRC, ILO`; nothing where none is named. */
export function observersInWords(
  { hasObservers, observers }: Attending,
  language: Language,
): string {
  const named = observers.map((each) => guestName(each, language))
  const [first] = named
  if (!hasObservers || first === undefined) return ''
  const names = listInWords(named, language)
  return language === 'es'
    ? `, especialmente ${TO[first] ?? 'a'} ${names},`
    : `, especially ${names},`
}

/** Of other names nobody knows whether they take an article. */
const TO: Readonly<Record<string, string>> = {
  ACNUR: 'al',
  CICR: 'al',
  OIM: 'a la',
  OIT: 'a la',
  UNODC: 'a la',
}

/** `la presencia del Gobierno de Chile, en calidad de observador`; nothing where there are none. */
export function governmentsInWords({ governments }: Attending, language: Language): string {
  if (governments.length === 0) return ''
  const named = governments.map((each) => guestName(each, language))
  const names = listInWords(named, language)
  const isOne = governments.length === 1
  if (language === 'es') {
    return isOne
      ? `la presencia del Gobierno de ${names}, en calidad de observador`
      : `la presencia de los Gobiernos de ${names}, en calidad de observadores`
  }
  return isOne
    ? `the Government of ${names} for attending as an observer`
    : `the Governments of ${names} for attending as observers`
}
