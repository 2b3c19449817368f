import { SILENCE_RESULTS } from '../document/circulation.ts'
import type { SilenceResult } from '../document/circulation.ts'
import type { SilenceId } from '../ids.ts'
import { silenceId } from '../ids.ts'
import type { Country, Party } from '../meeting/party.ts'
import { isCountry, isParty } from '../meeting/party.ts'
import { isZonedMinute } from '../meeting/zoned-minute.ts'
import { isCount, isTime } from './records.ts'

interface Said {
  /** Who says so. */
  readonly party: Party
  readonly delegate: string
  /** Unix time in milliseconds. */
  readonly atMs: number
  /** Of several about the same the highest counts. */
  readonly order: number
}

/** The chair circulates the text under silence. */
export interface OpenedRecord extends Said {
  readonly kind: 'silence'
  readonly until: string
  /** A digest of the text's words. */
  readonly words: string
}

/** A country breaks a silence, or does so no longer. */
export interface BreakRecord extends Said {
  readonly kind: 'break'
  readonly silence: SilenceId
  readonly of: Country
  readonly isOn: boolean
  readonly why: string
}

/** The chair says how a silence ended; null: it has not. */
export interface ResultRecord extends Said {
  readonly kind: 'result'
  readonly silence: SilenceId
  readonly result: SilenceResult['kind'] | null
  /** Of an approval: the keys of those that broke it too late. */
  readonly late: readonly string[]
}

/** The chair says that the text is final. */
export interface FinalRecord extends Said {
  readonly kind: 'final'
  /** A digest of the text's words; empty: it is not, or no longer. */
  readonly words: string
}

export type CirculationRecord = OpenedRecord | BreakRecord | ResultRecord | FinalRecord

export const MAX_WHY_LENGTH = 1_000

/** Null for what is none. */
export function parseCirculation(value: unknown): CirculationRecord | null {
  if (typeof value !== 'object' || value === null) return null
  const fields = value as Fields // an object has fields
  const { country, delegate, at, order } = fields
  if (!isParty(country) || typeof delegate !== 'string' || !isTime(at)) return null
  if (!isCount(order) || order < 1) return null
  return parseKind({ party: country, delegate, atMs: at, order }, fields)
}

type Fields = Readonly<Record<string, unknown>>

/** As it stands in the draft. */
export function storedCirculation({ party, atMs, ...record }: CirculationRecord): object {
  const said = { country: party, at: atMs }
  if (record.kind !== 'break') return { ...said, ...record }
  const { isOn, ...rest } = record
  return { ...said, ...rest, on: isOn }
}

/** Of those with the same, one takes the place of the other. */
export function subjectOf(record: CirculationRecord): string {
  switch (record.kind) {
    case 'break':
      return `break ${record.silence} ${record.of}`
    case 'result':
      return `result ${record.silence}`
    default:
      return record.kind
  }
}

function parseKind(said: Said, fields: Fields): CirculationRecord | null {
  const { kind, until, words, silence, of, on, why, result, late } = fields
  switch (kind) {
    case 'silence':
      if (!isZonedMinute(until) || !isDigest(words)) return null
      return { ...said, kind, until, words }
    case 'break':
      if (!isKey(silence) || !isCountry(of) || typeof on !== 'boolean') return null
      if (typeof why !== 'string' || why.length > MAX_WHY_LENGTH) return null
      return { ...said, kind, silence: silenceId(silence), of, isOn: on, why }
    case 'result': {
      const known = result === null ? null : SILENCE_RESULTS.find((each) => each === result)
      if (!isKey(silence) || known === undefined || !isKeys(late)) return null
      return { ...said, kind, silence: silenceId(silence), result: known, late }
    }
    case 'final':
      return words === '' || isDigest(words) ? { ...said, kind, words } : null
    default:
      return null
  }
}

const isKey = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{1,16}\.\d{1,16}$/.test(value)

const isKeys = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= MOST_LATE && value.every(isKey)

/** More than there are countries, a few times over. */
const MOST_LATE = 100

const isDigest = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9+/=]{1,64}$/.test(value)
