import { countryName } from '../meeting/countries.ts'
import type { Language } from '../meeting/meeting.ts'
import type { Country, Party } from '../meeting/party.ts'
import { minuteInWords } from '../meeting/zoned-minute.ts'
import type { CirculationRecord } from './circulation-records.ts'
import { circulationsSaid } from './circulations.ts'
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
  const records = circulationsSaid(draft)
  const untilOf = (silence: string) => {
    const found = records.find(({ key }) => key === silence)?.record
    return found?.kind === 'silence' ? found.until : null
  }
  return records
    .map(({ key, record }): CirculationDeed => {
      const { party, delegate, atMs } = record
      return { id: key, kind: kindOf(record), party, delegate, atMs, ...detailsOf(record, untilOf) }
    })
    .sort((a, b) => a.atMs - b.atMs || clockOf(a) - clockOf(b) || (a.id < b.id ? -1 : 1))
}

/** What one page said within the same millisecond is in its own order. */
function clockOf({ id }: CirculationDeed): number {
  return Number(id.split('.')[1])
}

/** `México rompió el silencio: «Falta el plazo»`, without a stop. */
export function deedInWords(
  { kind, country, until, why }: Omit<CirculationDeed, 'atMs'>,
  language: Language,
): string {
  const said = WORDS[language]
  const words = said[kind]
    .replace('{country}', country === null ? '' : countryName(country, language))
    .replace('{until}', until === null ? '' : minuteInWords(until, language))
  return why === '' ? words : `${words}: ${said.quotes[0]}${why}${said.quotes[1]}`
}

const WORDS = {
  es: {
    circulated: 'Texto circulado en silencio hasta el {until}',
    broken: '{country} rompió el silencio',
    unbroken: '{country} ya no rompe el silencio',
    approved: 'Texto aprobado por procedimiento de silencio',
    withdrawn: 'Texto retirado del procedimiento de silencio',
    reopened: 'Se deshizo lo dicho del final del silencio',
    final: 'Texto declarado versión final',
    'not-final': 'El texto ya no es la versión final',
    quotes: ['«', '»'],
  },
  en: {
    circulated: 'Text circulated under silence until {until}',
    broken: '{country} broke the silence',
    unbroken: '{country} no longer breaks the silence',
    approved: 'Text approved by silence procedure',
    withdrawn: 'Text withdrawn from the silence procedure',
    reopened: 'What was said of the silence’s end was undone',
    final: 'Text declared final',
    'not-final': 'The text is no longer final',
    quotes: ['“', '”'],
  },
} as const

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

function detailsOf(
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
