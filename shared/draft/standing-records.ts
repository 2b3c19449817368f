import type { AgreementKind } from '../document/standing.ts'
import { AGREEMENTS } from '../document/standing.ts'
import type { Spoken } from '../document/spoken.ts'
import type { ParagraphId } from '../ids.ts'
import { paragraphId } from '../ids.ts'
import { isDeadline } from '../meeting/deadline.ts'
import type { Country } from '../meeting/party.ts'
import { isCountry } from '../meeting/party.ts'
import { parseParts, storedParts } from './cut-parts.ts'
import { ORIGIN } from './draft.ts'
import type { Fields } from './fields.ts'
import { isDigest, isParagraphKey } from './records.ts'
import type { Saying } from './said.ts'

/** The chair says how far a paragraph's words are agreed; `agreement` null: not, or no longer. */
export interface AgreementRecord extends Spoken {
  readonly kind: 'agreement'
  readonly paragraph: ParagraphId
  readonly agreement: AgreementKind | null
  /** A digest of the words; empty where nothing is agreed. */
  readonly words: string
}

/** A country consults at home about a paragraph, or does so no longer. */
export interface ConsultationRecord extends Spoken {
  readonly kind: 'consultation'
  readonly paragraph: ParagraphId
  readonly of: Country
  readonly isOn: boolean
  /** It goes on with what is cut from the paragraph; what earlier versions said stays with the rest. */
  readonly goesOn?: true
  /** What had been cut from it by then; left out by earlier versions. */
  readonly parts?: readonly ParagraphId[]
  readonly until: string | null
}

export type StandingRecord = AgreementRecord | ConsultationRecord

/** How far a paragraph is agreed. */
export const STANDING: Saying<StandingRecord> = {
  entriesOf: ({ standings }) => standings,
  parse(spoken, fields) {
    const { paragraph: key, kind } = fields
    if (!isParagraphKey(key)) return null
    const said = { ...spoken, paragraph: paragraphId(key) }
    if (kind === 'agreement') return parseAgreement(said, fields)
    return kind === 'consultation' ? parseConsultation(said, fields) : null
  },
  stored(record) {
    const { paragraph, kind } = record
    if (kind === 'agreement') {
      return { paragraph, kind, agreement: record.agreement, words: record.words }
    }
    const { of, isOn, goesOn, parts, until } = record
    return {
      ...{ paragraph, kind, of, on: isOn, until },
      ...(goesOn === true && { cuts: 1 }),
      ...(parts !== undefined && { parts: storedParts(parts) }),
    }
  },
  subjectOf: (record) => `${record.paragraph} ${record.kind === 'agreement' ? '' : record.of}`,
  origin: ORIGIN.standing,
}

interface Said extends Spoken {
  readonly paragraph: ParagraphId
}

function parseAgreement(said: Said, { agreement, words }: Fields): AgreementRecord | null {
  const known = agreement === null ? null : AGREEMENTS.find((each) => each === agreement)
  if (known === undefined || typeof words !== 'string') return null
  if (known === null ? words !== '' : !isDigest(words)) return null
  return { ...said, kind: 'agreement', agreement: known, words }
}

function parseConsultation(
  said: Said,
  { of, on, until, cuts, parts: stored }: Fields,
): ConsultationRecord | null {
  if (!isCountry(of) || typeof on !== 'boolean') return null
  if (until !== null && !isDeadline(until)) return null
  const parts = parseParts(stored)
  if (parts === null) return null
  const goesOn = cuts === 1 ? { goesOn: true as const } : {}
  const known = parts === undefined ? {} : { parts }
  return { ...said, kind: 'consultation', of, isOn: on, ...goesOn, ...known, until }
}
