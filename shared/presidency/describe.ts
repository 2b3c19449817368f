import { placeName } from '../json/fields.ts'
import { LOGO_LIMIT_BYTES } from './read-logo.ts'
import type messages from './messages/es.json'
import type { PresidencyProblem } from './presidency-file.ts'

export type PresidencyMessageKey = keyof typeof messages

type Say = (key: PresidencyMessageKey, values?: Readonly<Record<string, string | number>>) => string

/** What is wrong with a presidency's file and where, in a line, for the window and the command line alike. */
export function describePresidencyProblem(problem: PresidencyProblem, t: Say): string {
  if (problem.kind === 'not-json') {
    return t('presidency.not-json', { line: problem.line, column: problem.column })
  }
  if (problem.kind === 'not-a-presidency' || problem.kind === 'newer') {
    return t(`presidency.${problem.kind}`)
  }
  const place = { place: placeName(problem.at), line: problem.line ?? 0 }
  return t('presidency.problem', { ...place, what: whatOf(problem, t) })
}

function whatOf(
  problem: Exclude<PresidencyProblem, { readonly kind: 'not-json' | 'not-a-presidency' | 'newer' }>,
  t: Say,
): string {
  switch (problem.kind) {
    case 'not-one-of':
      return t('presidency.not-one-of', { values: problem.values.join(', ') })
    case 'wrong-type':
      return t(`presidency.wrong-type.${problem.expected}`)
    case 'large-picture':
      return t('presidency.large-picture', { limit: LOGO_LIMIT_BYTES / 1000 })
    default:
      return t(`presidency.${problem.kind}`)
  }
}
