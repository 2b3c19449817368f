import type { Language } from '../meeting/meeting.ts'

/*
 * What was said after the meeting's time for comments says so in its first line. Files come back, so
 * this is read for ever.
 */

export function lateLine(language: Language): string {
  return `[${LATE[language]}]`
}

/** What was said, without that line. */
export function withoutLateLine(text: string): string {
  const [line = '', ...rest] = text.split('\n')
  return rest.length > 0 && LINES.includes(line) ? rest.join('\n') : text
}

const LATE = { es: 'Fuera de plazo', en: 'Late' } as const

const LINES: readonly string[] = [lateLine('es'), lateLine('en')]
