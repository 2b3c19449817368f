import type { Language } from './meeting.ts'

/** Cities in which the Conference meets and that English calls otherwise. Spanish, English. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['Ciudad de México', 'Mexico City'],
  ['Ciudad de Guatemala', 'Guatemala City'],
  ['Ciudad de Panamá', 'Panama City'],
  ['Ciudad de Belice', 'Belize City'],
  ['Nueva York', 'New York'],
  ['Ginebra', 'Geneva'],
]

/** What a city is called in a language, however it was typed: `Mexico City`. One that is not known stays as it is. */
export function cityName(city: string, language: Language): string {
  const side = language === 'es' ? 0 : 1
  const typed = city.trim().toLocaleLowerCase('es')
  const known = PAIRS.find((pair) => pair.some((name) => name.toLocaleLowerCase('es') === typed))
  return known?.[side] ?? city
}
