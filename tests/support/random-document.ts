import fc from 'fast-check'
import type { Document, Marks, Paragraph, Props, Run } from '../../shared/document/document.ts'
import { PLAIN } from '../../shared/document/document.ts'
import type { SuggestionId } from '../../shared/ids.ts'
import { paragraphId, suggestionId } from '../../shared/ids.ts'
import { suggestionOf } from './notation.ts'

/** What the documents of a test may hold. */
export interface Scope {
  readonly maxParagraphs: number
  /** Ends that one country inserts and another strikes. */
  readonly hasStruckNewEnds: boolean
  /** Ends that are marked at all: paragraphs that come together or go apart. */
  readonly hasMarkedEnds: boolean
}

/** Documents with suggestions of three countries anywhere, in notation's terms. */
export function anyDocument(scope: Scope): fc.Arbitrary<Document> {
  return fc
    .array(anyParagraph(scope), { minLength: 1, maxLength: scope.maxParagraphs })
    .map((paragraphs): Document => {
      const last = paragraphs.length - 1
      return {
        language: 'es',
        paragraphs: paragraphs.map((each, index) => ({
          ...each,
          id: paragraphId(`p${index + 1}`),
          end: index === last ? PLAIN : each.end,
        })),
        suggestions: new Map(NAMES.map((name) => [suggestionId(name), suggestionOf(name)])),
      }
    })
}

const NAMES = ['MEX', 'CAN', 'CRI', 'MEX2']

const PROPS: readonly Props[] = [
  { kind: 'title', level: 0 },
  { kind: 'section', level: 0 },
  { kind: 'plain', level: 0 },
  { kind: 'group', level: 0 },
  { kind: 'point', level: 0 },
  { kind: 'point', level: 1 },
  { kind: 'point', level: 2 },
]

const anySuggestion: fc.Arbitrary<SuggestionId> = fc.constantFrom(...NAMES.map(suggestionId))

/** A country does not strike what it inserted itself: in a draft it takes that back. */
const anyMarks: fc.Arbitrary<Marks> = fc
  .record({
    insertion: fc.option(anySuggestion, { freq: 3 }),
    deletions: fc.oneof(
      { weight: 3, arbitrary: fc.constant<readonly SuggestionId[]>([]) },
      { weight: 1, arbitrary: fc.uniqueArray(anySuggestion, { minLength: 1, maxLength: 2 }) },
    ),
  })
  .map(({ insertion, deletions }) => ({
    insertion,
    deletions: deletions.filter((each) => each.slice(0, 3) !== insertion?.slice(0, 3)),
  }))

/** Words as people write them, and what has broken writers of XML before. */
const anyText = fc
  .array(
    fc.constantFrom(
      'Instar',
      ' ',
      '  ',
      'a los Países',
      'ñandú',
      '<w:t>',
      '&amp;',
      '"comillas"',
      'José',
      '\u00a0',
      '[MEX: …]',
      '–',
      '🌎',
      '1.',
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((words) => words.join(''))

const anyRuns: fc.Arbitrary<readonly Run[]> = fc
  .array(
    fc.tuple(anyText, anyMarks).map(([text, marks]): Run => ({ text, ...marks })),
    { maxLength: 5 },
  )
  .map((runs) =>
    runs.filter((run, index) => index === 0 || keyOf(run) !== keyOf(runs[index - 1] ?? PLAIN)),
  )

const keyOf = ({ insertion, deletions }: Marks): string => JSON.stringify([insertion, deletions])

function anyParagraph(scope: Scope): fc.Arbitrary<Paragraph> {
  const anyEnd = fc.oneof(
    { weight: 3, arbitrary: fc.constant(PLAIN) },
    { weight: scope.hasMarkedEnds ? 2 : 0, arbitrary: anyMarks },
  )
  return fc
    .record({
      props: fc.constantFrom(...PROPS),
      runs: anyRuns,
      end: anyEnd,
      change: fc.option(fc.tuple(anySuggestion, fc.constantFrom(...PROPS)), { freq: 4 }),
    })
    .map(({ props, runs, end, change }) => ({
      id: paragraphId(''),
      props,
      runs,
      end: end.insertion !== null && !scope.hasStruckNewEnds ? { ...end, deletions: [] } : end,
      changes:
        change === null || JSON.stringify(change[1]) === JSON.stringify(props)
          ? []
          : [{ suggestion: change[0], props: change[1] }],
    }))
}
