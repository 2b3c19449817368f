import type { AgreementKind } from '../document/standing.ts'
import { AGREEMENTS } from '../document/standing.ts'
import type { ParagraphId } from '../ids.ts'
import { paragraphId } from '../ids.ts'
import { isDeadline } from '../meeting/deadline.ts'
import type { Country, Party } from '../meeting/party.ts'
import { isCountry, isParty } from '../meeting/party.ts'
import { parseParts, storedParts } from './cut-parts.ts'
import { isCount, isTime } from './records.ts'

interface Said {
  /** Who says so. */
  readonly party: Party
  readonly delegate: string
  /** Unix time in milliseconds. */
  readonly atMs: number
  readonly paragraph: ParagraphId
  /** Of several on one paragraph (and of one country) the highest counts. */
  readonly order: number
}

/** The chair says how far a paragraph's words are agreed; `agreement` null: not, or no longer. */
export interface AgreementRecord extends Said {
  readonly kind: 'agreement'
  readonly agreement: AgreementKind | null
  /** A digest of the words; empty where nothing is agreed. */
  readonly words: string
}

/** A country consults at home about a paragraph, or does so no longer. */
export interface ConsultationRecord extends Said {
  readonly kind: 'consultation'
  readonly of: Country
  readonly isOn: boolean
  /** It goes on with what is cut from the paragraph; what earlier versions said stays with the rest. */
  readonly goesOn?: true
  /** What had been cut from it by then; left out by earlier versions. */
  readonly parts?: readonly ParagraphId[]
  readonly until: string | null
}

export type StandingRecord = AgreementRecord | ConsultationRecord

/** Null for what is none. */
export function parseStanding(value: unknown): StandingRecord | null {
  if (typeof value !== 'object' || value === null) return null
  const fields = value as Readonly<Record<string, unknown>> // an object has fields
  const { country, delegate, at, paragraph, order, kind } = fields
  if (!isParty(country) || typeof delegate !== 'string' || !isTime(at)) return null
  if (!isParagraphKey(paragraph) || !isCount(order) || order < 1) return null
  const said = {
    ...{ party: country, delegate, atMs: at, order },
    paragraph: paragraphId(paragraph),
  }
  if (kind === 'agreement') return parseAgreement(said, fields)
  return kind === 'consultation' ? parseConsultation(said, fields) : null
}

/** As it stands in the draft. */
export function storedStanding(record: StandingRecord): object {
  const { party, delegate, atMs, paragraph, order, kind } = record
  const said = { country: party, delegate, at: atMs, paragraph, order, kind }
  if (record.kind === 'consultation') {
    const { of, isOn, goesOn, parts, until } = record
    return {
      ...{ ...said, of, on: isOn, until },
      ...(goesOn === true && { cuts: 1 }),
      ...(parts !== undefined && { parts: storedParts(parts) }),
    }
  }
  return { ...said, agreement: record.agreement, words: record.words }
}

function parseAgreement(
  said: Said,
  { agreement, words }: Readonly<Record<string, unknown>>,
): AgreementRecord | null {
  const known = agreement === null ? null : AGREEMENTS.find((each) => each === agreement)
  if (known === undefined || typeof words !== 'string') return null
  if (!(known === null ? /^$/ : DIGEST).test(words)) return null
  return { ...said, kind: 'agreement', agreement: known, words }
}

function parseConsultation(
  said: Said,
  { of, on, until, cuts, parts: stored }: Readonly<Record<string, unknown>>,
): ConsultationRecord | null {
  if (!isCountry(of) || typeof on !== 'boolean') return null
  if (until !== null && !isDeadline(until)) return null
  const parts = parseParts(stored)
  if (parts === null) return null
  const goesOn = cuts === 1 ? { goesOn: true as const } : {}
  const known = parts === undefined ? {} : { parts }
  return { ...said, kind: 'consultation', of, isOn: on, ...goesOn, ...known, until }
}

const DIGEST = /^[A-Za-z0-9+/=]{1,64}$/

const isParagraphKey = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-z]{1,20}\.[0-9a-z]{1,20}$/.test(value)
