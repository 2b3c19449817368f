import type { Country, Party } from '../meeting/party.ts'
import { COUNTRIES } from '../meeting/party.ts'

/** How far a paragraph is agreed, beside its words. */
export interface Standing {
  /** What the chair said of its words; null where she said nothing, or took it back. */
  readonly agreement: Agreement | null
  /** Whose capitals have yet to say so, in the Conference's order. */
  readonly consultations: readonly Consultation[]
}

/** `referendum`: as far as capitals confirm it. */
export const AGREEMENTS = ['agreed', 'referendum'] as const
export type AgreementKind = (typeof AGREEMENTS)[number]

export interface Agreement {
  readonly kind: AgreementKind
  /** Its words became others since: what was agreed is not what stands. */
  readonly isChanged: boolean
  /** Unix time in milliseconds. */
  readonly atMs: number
}

/** A country consults at home. */
export interface Consultation {
  readonly country: Country
  /** A day or a quarter, as `isDeadline` knows them; null where none was given. */
  readonly until: string | null
  /** Who said so. */
  readonly party: Party
  readonly atMs: number
}

/** Nothing was said of it. */
export const NO_STANDING: Standing = { agreement: null, consultations: [] }

/** Agreed without condition, in the words that it has. */
export function isSettled({ agreement, consultations }: Standing): boolean {
  return agreement?.kind === 'agreed' && !agreement.isChanged && consultations.length === 0
}

/** Of two of one country, as where paragraphs were joined, the one said last holds. */
export function withConsultation(
  all: readonly Consultation[],
  one: Consultation,
): readonly Consultation[] {
  const other = all.find(({ country }) => country === one.country)
  const kept = other === undefined || one.atMs > other.atMs ? one : other
  const rest = all.filter(({ country }) => country !== one.country)
  return [...rest, kept].sort((a, b) => COUNTRIES.indexOf(a.country) - COUNTRIES.indexOf(b.country))
}
