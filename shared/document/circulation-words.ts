import { countryName } from '../meeting/countries.ts'
import { datesInWords } from '../meeting/dates.ts'
import type { Language } from '../meeting/meeting.ts'
import { listInWords } from '../meeting/participants.ts'
import { dayOfMinute, minuteInWords } from '../meeting/zoned-minute.ts'
import { breakersOf, silenceState } from './circulation.ts'
import type { Circulation, Silence } from './circulation.ts'

/**
 * How a text goes out, as papers say it: `En procedimiento de silencio hasta el 4 de diciembre de 2021,
 * 17:00 (UTC−6)`, `Versión final`. A sentence for each thing, without a stop; none where nothing was said.
 */
export function circulationInWords(
  { silence, final }: Circulation,
  nowMs: number,
  language: Language,
): readonly string[] {
  const said = silence === null ? null : silenceInWords(silence, nowMs, language)
  const isOver = said === null
  return [
    ...(isOver ? [] : [said]),
    ...(!isOver && silence?.isChanged === true ? [WORDS[language].changed] : []),
    ...(final === null ? [] : [finalInWords(language)]),
    ...(final?.isChanged === true ? [WORDS[language].finalChanged] : []),
  ]
}

export function finalInWords(language: Language): string {
  return WORDS[language].final
}

/** Null for one that the chair took back. */
export function silenceInWords(silence: Silence, nowMs: number, language: Language): string | null {
  const words = WORDS[language]
  const until = minuteInWords(silence.until, language)
  switch (silenceState(silence, nowMs)) {
    case 'running':
      return `${words.running} ${until}`
    case 'broken': {
      const names = breakersOf(silence).map((country) => countryName(country, language))
      return `${words.broken} ${listInWords(names, language)}`
    }
    case 'over':
      return words.over.replace('{until}', until)
    case 'approved':
      return `${words.approved} ${datesInWords([dayOfMinute(silence.until)], language)}`
    case 'withdrawn':
      return null
  }
}

/** What the name of its file says of it; null where that is nothing. */
export function circulationInName(
  { silence, final }: Circulation,
  nowMs: number,
  language: Language,
): string | null {
  const words = WORDS[language].name
  if (final !== null) return words.final
  const state = silence === null ? null : silenceState(silence, nowMs)
  if (state === 'approved') return words.approved
  return state === 'running' || state === 'over' ? words.running : null
}

const WORDS = {
  es: {
    running: 'En procedimiento de silencio hasta el',
    broken: 'Silencio roto por',
    over: 'El procedimiento de silencio terminó el {until} sin que nadie lo rompiera',
    approved: 'Aprobado por procedimiento de silencio el',
    changed: 'El texto cambió desde que se circuló',
    final: 'Versión final',
    finalChanged: 'El texto cambió desde que se declaró final',
    name: { final: 'versión final', approved: 'aprobado', running: 'en silencio' },
  },
  en: {
    running: 'Under silence procedure until',
    broken: 'Silence broken by',
    over: 'The silence procedure ended on {until} with nobody breaking it',
    approved: 'Approved by silence procedure on',
    changed: 'The text has changed since it was circulated',
    final: 'Final Version',
    finalChanged: 'The text has changed since it was declared final',
    name: { final: 'final version', approved: 'approved', running: 'under silence' },
  },
} as const
