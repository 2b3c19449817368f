import type { Country, Party } from '../meeting/party.ts'
import type { CirculationRecord } from './circulation-records.ts'
import { recordsOf } from './circulations.ts'
import type { Draft } from './draft.ts'

/** What was done with the whole text, by whom and when. */
export interface CirculationDeed {
  /** Of its entry. */
  readonly id: string
  readonly kind: (typeof CIRCULATION_DEEDS)[number]
  readonly party: Party
  readonly delegate: string
  /** Unix time in milliseconds. */
  readonly atMs: number
  /** Of a silence that is broken, or no longer: by whom. */
  readonly country: Country | null
  /** Of the silence that it is about: until when; null of what is about none. */
  readonly until: string | null
  /** Of who broke it: in its own words. */
  readonly why: string
}

/** `reopened`: that a silence was approved or withdrawn is taken back. */
export const CIRCULATION_DEEDS = [
  'circulated',
  'broken',
  'unbroken',
  'approved',
  'withdrawn',
  'reopened',
  'final',
  'not-final',
] as const

/** All of it, oldest first; what was taken back too. */
export function circulationDeeds(draft: Draft): readonly CirculationDeed[] {
  const records = recordsOf(draft)
  const untilOf = (silence: string) => {
    const found = records.find(({ key }) => key === silence)?.record
    return found?.kind === 'silence' ? found.until : null
  }
  return records
    .map(({ key, record }): CirculationDeed => {
      const { party, delegate, atMs } = record
      return { id: key, kind: kindOf(record), party, delegate, atMs, ...subjectOf(record, untilOf) }
    })
    .sort((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1))
}

function kindOf(record: CirculationRecord): CirculationDeed['kind'] {
  switch (record.kind) {
    case 'silence':
      return 'circulated'
    case 'break':
      return record.isOn ? 'broken' : 'unbroken'
    case 'result':
      return record.result ?? 'reopened'
    case 'final':
      return record.words === '' ? 'not-final' : 'final'
  }
}

function subjectOf(
  record: CirculationRecord,
  untilOf: (silence: string) => string | null,
): Pick<CirculationDeed, 'country' | 'until' | 'why'> {
  switch (record.kind) {
    case 'silence':
      return { country: null, until: record.until, why: '' }
    case 'break':
      return { country: record.of, until: untilOf(record.silence), why: record.why }
    case 'result':
      return { country: null, until: untilOf(record.silence), why: '' }
    case 'final':
      return { country: null, until: null, why: '' }
  }
}
