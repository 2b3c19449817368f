import type { Place } from '../json/fields.ts'
import { placeName } from '../json/fields.ts'
import type messages from './messages/es.json'
import type { LocatedProblem } from './problem.ts'

export type TemplateMessageKey = keyof typeof messages

type Say = (key: TemplateMessageKey, values?: Readonly<Record<string, string | number>>) => string

/** What is wrong with a template's file and where, in a line, for the window and the command line alike. */
export function describeTemplateProblem(problem: LocatedProblem, t: Say): string {
  if (problem.kind === 'not-json') {
    return t('template.not-json', { line: problem.line, column: problem.column })
  }
  if (problem.kind === 'not-a-template') return t('template.not-a-template')
  const { line } = problem
  const place = { place: placeName(problem.at), line: line ?? 0 }
  const where = t(line === null ? 'template.at' : 'template.atLine', place)
  return t('template.problem', { where, what: whatOf(problem, t) })
}

type Placed = Extract<LocatedProblem, { readonly at: Place }>

function whatOf(problem: Placed, t: Say): string {
  switch (problem.kind) {
    case 'not-one-of':
      return t('template.not-one-of', { values: problem.values.join(', ') })
    case 'wrong-type':
      return t(`template.wrong-type.${problem.expected}`)
    case 'unknown-placeholder':
      return t('template.unknown-placeholder', { name: `{${problem.name}}` })
    default:
      return t(`template.${problem.kind}`)
  }
}
