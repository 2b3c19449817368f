import { fromRoman, roman } from '../roman.ts'

/** The ordinal of a Conference as it is printed: 26 is `XXVI`. */
export function ordinalInRoman(ordinal: number): string {
  return roman(ordinal).toUpperCase()
}

/** Reads an ordinal that somebody typed, as `XXVI`, `xxvi` or `26`; null for anything else. */
export function readOrdinal(text: string): number | null {
  const trimmed = text.trim()
  if (/^[1-9]\d{0,2}$/.test(trimmed)) return Number(trimmed)
  return fromRoman(trimmed)
}

/** In every year on record the ordinal is the year less 1995 (2021 is XXVI); a proposal, not a rule. */
export function proposedOrdinal(year: number): number | null {
  return year > 1995 ? year - 1995 : null
}
