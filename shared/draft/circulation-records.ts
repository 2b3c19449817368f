import { SILENCE_RESULTS } from '../document/circulation.ts'
import type { SilenceResult } from '../document/circulation.ts'
import type { Spoken } from '../document/spoken.ts'
import type { SilenceId } from '../ids.ts'
import { silenceId } from '../ids.ts'
import type { Country } from '../meeting/party.ts'
import { isCountry } from '../meeting/party.ts'
import { isZonedMinute } from '../meeting/zoned-minute.ts'
import { ORIGIN } from './draft.ts'
import type { Fields } from './fields.ts'
import { isDigest } from './records.ts'
import type { Saying } from './said.ts'

/** The chair circulates the text under silence. */
export interface SilenceRecord extends Spoken {
  readonly kind: 'silence'
  readonly until: string
  /** A digest of the text's words. */
  readonly words: string
}

/** A country breaks a silence, or does so no longer. */
export interface BreakRecord extends Spoken {
  readonly kind: 'break'
  readonly silence: SilenceId
  readonly of: Country
  readonly isOn: boolean
  readonly why: string
}

/** The chair says how a silence ended; null: it has not. */
export interface ResultRecord extends Spoken {
  readonly kind: 'result'
  readonly silence: SilenceId
  readonly result: SilenceResult['kind'] | null
  /** Of an approval: the keys of those that broke it too late. */
  readonly late: readonly string[]
}

/** The chair says that the text is final. */
export interface FinalRecord extends Spoken {
  readonly kind: 'final'
  /** A digest of the text's words; empty: it is not, or no longer. */
  readonly words: string
}

export type CirculationRecord = SilenceRecord | BreakRecord | ResultRecord | FinalRecord

export const MAX_WHY_LENGTH = 1_000

/** How the text goes out. */
export const CIRCULATION: Saying<CirculationRecord> = {
  entriesOf: ({ circulations }) => circulations,
  parse: parseCirculation,
  stored({ party: _party, delegate: _delegate, atMs: _atMs, ...record }) {
    if (record.kind !== 'break') return record
    const { isOn, ...rest } = record
    return { ...rest, on: isOn }
  },
  subjectOf(record) {
    switch (record.kind) {
      case 'break':
        return `break ${record.silence} ${record.of}`
      case 'result':
        return `result ${record.silence}`
      default:
        return record.kind
    }
  },
  origin: ORIGIN.circulation,
}

function parseCirculation(spoken: Spoken, fields: Fields): CirculationRecord | null {
  const { kind, until, words, silence, of, on, why, result, late } = fields
  switch (kind) {
    case 'silence':
      if (!isZonedMinute(until) || !isDigest(words)) return null
      return { ...spoken, kind, until, words }
    case 'break':
      if (!isKey(silence) || !isCountry(of) || typeof on !== 'boolean') return null
      if (typeof why !== 'string' || why.length > MAX_WHY_LENGTH) return null
      return { ...spoken, kind, silence: silenceId(silence), of, isOn: on, why }
    case 'result': {
      const known = result === null ? null : SILENCE_RESULTS.find((each) => each === result)
      if (!isKey(silence) || known === undefined || !isKeys(late)) return null
      return { ...spoken, kind, silence: silenceId(silence), result: known, late }
    }
    case 'final':
      return words === '' || isDigest(words) ? { ...spoken, kind, words } : null
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
