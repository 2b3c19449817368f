import type { Language } from './meeting.ts'

/** Bodies that have an acronym in each language: `GRCM` is `RCGM` in English. Spanish, English. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['CRM', 'RCM'],
  ['GRCM', 'RCGM'],
  ['RROCM', 'RNCOM'],
  ['CSM', 'SACM'],
  ['OIM', 'IOM'],
  ['ACNUR', 'UNHCR'],
  ['CICR', 'ICRC'],
  ['OIT', 'ILO'],
  ['CEPAL', 'ECLAC'],
  ['CIDH', 'IACHR'],
  ['PNUD', 'UNDP'],
]

/** Those that are the same in both. */
const SHARED: readonly string[] = [
  ...['PPT', 'UNICEF', 'UNODC', 'UNFPA', 'SICA', 'SEGIB', 'CELADE', 'MIRPS', 'FEMI', 'UNAM'],
]

/** The acronyms that the Conference's texts of a language use. */
export function acronymsIn(language: Language): readonly string[] {
  const side = language === 'es' ? 0 : 1
  return [...PAIRS.map((pair) => pair[side]), ...SHARED]
}

/** What an acronym of the other language is called in this one; null for what is of none, or of this. */
export function acronymIn(language: Language, acronym: string): string | null {
  const [mine, other] = language === 'es' ? ([0, 1] as const) : ([1, 0] as const)
  const isMine = PAIRS.some((pair) => pair[mine] === acronym)
  return isMine ? null : (PAIRS.find((pair) => pair[other] === acronym)?.[mine] ?? null)
}
