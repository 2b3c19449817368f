import type { ParagraphId } from '../ids.ts'
import { paragraphId } from '../ids.ts'
import type { Party } from '../meeting/party.ts'
import { isParty } from '../meeting/party.ts'
import { parseParts, storedParts } from './cut-parts.ts'
import { isTime } from './records.ts'

/** Says of a paragraph of a translation which one of the original it translates. */
export interface CounterpartRecord {
  /** Who says so. */
  readonly party: Party
  readonly delegate: string
  /** Unix time in milliseconds. */
  readonly atMs: number
  /** Of several on one paragraph the highest tells its original. */
  readonly order: number
  /** Of the translation. */
  readonly paragraph: ParagraphId
  /** Of the original; null: it has none. */
  readonly original: ParagraphId | null
  /** It goes on with what is cut from either paragraph; what earlier versions said stays with the rest. */
  readonly goesOn?: true
  /** What had been cut from either by then; left out by earlier versions. */
  readonly parts?: readonly ParagraphId[]
  /** The words that say the same; null where only the pair is named. */
  readonly confirmed: ConfirmedWords | null
}

/** Digests of the words of both paragraphs, as somebody found that they say the same. */
export interface ConfirmedWords {
  readonly original: string
  readonly translation: string
}

/** Null for what is none. */
export function parseCounterpart(value: unknown): CounterpartRecord | null {
  if (typeof value !== 'object' || value === null) return null
  const fields = value as Readonly<Record<string, unknown>> // an object has fields
  const { country, delegate, at, order, paragraph, original, same, cuts } = fields
  if (!isParty(country) || typeof delegate !== 'string' || !isTime(at)) return null
  if (!Number.isSafeInteger(order) || Number(order) < 1) return null
  if (!isParagraphKey(paragraph)) return null
  if (original !== null && !isParagraphKey(original)) return null
  const confirmed = same === undefined ? null : parseSame(same)
  if (confirmed === undefined || (confirmed !== null && original === null)) return null
  const parts = parseParts(fields['parts'])
  if (parts === null) return null
  return {
    ...{ party: country, delegate, atMs: at, order: Number(order), confirmed },
    ...(cuts === 1 && { goesOn: true }),
    ...(parts !== undefined && { parts }),
    paragraph: paragraphId(paragraph),
    original: original === null ? null : paragraphId(original),
  }
}

/** As it stands in the draft. */
export function storedCounterpart(record: CounterpartRecord): object {
  const { party, delegate, atMs, order, paragraph, original, goesOn, parts, confirmed } = record
  return {
    ...{ country: party, delegate, at: atMs, order, paragraph, original },
    ...(goesOn === true && { cuts: 1 }),
    ...(parts !== undefined && { parts: storedParts(parts) }),
    ...(confirmed !== null && { same: [confirmed.original, confirmed.translation] }),
  }
}

/** Undefined for what is none. */
function parseSame(value: unknown): ConfirmedWords | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const [original, translation] = value as readonly unknown[]
  if (!isDigest(original) || !isDigest(translation)) return undefined
  return { original, translation }
}

const isDigest = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9+/=]{1,64}$/.test(value)

const isParagraphKey = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-z]{1,20}\.[0-9a-z]{1,20}$/.test(value)
