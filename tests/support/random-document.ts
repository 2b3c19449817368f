import fc from 'fast-check'
import type {
  Document,
  Marks,
  MoveChange,
  Paragraph,
  Props,
  Run,
} from '../../shared/document/document.ts'
import { PLAIN } from '../../shared/document/document.ts'
import { ATTRIBUTES } from '../../shared/document/format.ts'
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
  /** Left out: none. */
  readonly hasMoves?: boolean
}

/** Documents with suggestions of three countries anywhere, in notation's terms. */
export function anyDocument(scope: Scope): fc.Arbitrary<Document> {
  return fc
    .array(anyParagraph(scope), { minLength: 1, maxLength: scope.maxParagraphs })
    .map((drafts): Document => {
      const last = drafts.length - 1
      return {
        language: 'es',
        paragraphs: drafts.map(({ move, ...each }, index) => ({
          ...each,
          id: idAt(index),
          end: index === last ? lastEnd(drafts) : each.end,
          ...(move !== null && { moves: [moveOf(move, index, drafts.length)] }),
        })),
        suggestions: new Map(NAMES.map((name) => [suggestionId(name), suggestionOf(name)])),
      }
    })
}

const idAt = (index: number) => paragraphId(`p${index + 1}`)

/**
 * Only a paragraph that was added at the end is all inserted, its end too. Words that stood
 * before it have an end that did: no draft is without.
 */
function lastEnd(drafts: readonly Draft[]): Marks {
  const [last, ...before] = drafts.toReversed()
  if (last === undefined) return PLAIN
  const stood = before.findIndex(({ end }) => end.insertion === null)
  const added = [last, ...before.slice(0, Math.max(0, stood))]
  const isAdded =
    stood >= 0 && added.every(({ runs }) => runs.every((run) => run.insertion !== null))
  return isAdded ? { insertion: last.end.insertion, deletions: [] } : PLAIN
}

/** A paragraph, and where it is to be moved, as a share of the way down. */
interface Draft extends Paragraph {
  readonly move: DraftMove | null
}

interface DraftMove {
  readonly suggestion: SuggestionId
  readonly to: number
  readonly order: number
  readonly isWithJoined: boolean
}

function moveOf(move: DraftMove, index: number, length: number): MoveChange {
  const { suggestion, to, order, isWithJoined } = move
  const after = Math.floor(to * (length + 1)) - 1
  const from = isWithJoined || index === 0 ? null : idAt(index - 1)
  return { suggestion, after: after < 0 ? null : idAt(after), from, order }
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

type Dress = Pick<Run, 'format' | 'restyled'>

const anyDress: fc.Arbitrary<Dress> = fc
  .record({
    format: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray([...ATTRIBUTES])),
    restyled: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      fc.array(
        fc.record({
          suggestion: anySuggestion,
          attribute: fc.constantFrom(...ATTRIBUTES),
          isOn: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
    ),
  })
  .map(({ format, restyled }) => ({
    ...(format.length > 0 && { format }),
    ...(restyled.length > 0 && { restyled }),
  }))

/** What a country formats in its own insertion belongs to that one. */
function dressOn({ insertion }: Marks, dress: Dress): Dress {
  if (insertion === null || dress.restyled === undefined) return dress
  const restyled = dress.restyled.map((each) =>
    each.suggestion.slice(0, 3) === insertion.slice(0, 3)
      ? { ...each, suggestion: insertion }
      : each,
  )
  return { ...dress, restyled }
}

const anyRuns: fc.Arbitrary<readonly Run[]> = fc
  .array(
    fc
      .tuple(anyText, anyMarks, anyDress)
      .map(([text, marks, dress]): Run => ({ text, ...marks, ...dressOn(marks, dress) })),
    { maxLength: 5 },
  )
  .map((runs) =>
    runs.filter((run, index) => index === 0 || keyOf(run) !== keyOf(runs[index - 1] ?? PLAIN)),
  )

const keyOf = ({ text: _, ...rest }: Partial<Run>): string => JSON.stringify(rest)

const anyMove: fc.Arbitrary<DraftMove | null> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.record({
    suggestion: anySuggestion,
    to: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    order: fc.nat(9),
    isWithJoined: fc.boolean(),
  }),
)

function anyParagraph(scope: Scope): fc.Arbitrary<Draft> {
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
      move: scope.hasMoves === true ? anyMove : fc.constant(null),
    })
    .map(({ props, runs, end, change, move }) => ({
      move,
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
