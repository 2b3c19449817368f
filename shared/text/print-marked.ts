import type { Passage } from '../document/both-places.ts'
import { inBothPlaces } from '../document/both-places.ts'
import type { Document, Marks, Paragraph, Run } from '../document/document.ts'
import { footnoteText } from '../document/reservation.ts'
import { withFootnotes } from '../document/footnotes.ts'
import type { MarkedLabel } from '../document/labels.ts'
import { markedLabels } from '../document/labels.ts'
import type { ParagraphId, SuggestionId } from '../ids.ts'

/**
 * The marked view in signs, a paragraph a line: `[+MEX:words]` is inserted by Mexico,
 * `[-CAN:words]` struck by Canada; ` ¶[+MEX]` marks the end of a paragraph that is new, ` ¶[-CAN]`
 * one that is joined to the next. `[b+MEX:words]` are to be bold (`i`talic, `u`nderlined),
 * `[b-MEX:words]` not any more; what is so already, plain text does not show. A paragraph that
 * Mexico moves stands in `[>-MEX:…]` where it leaves and in `[>+MEX:…]` where it comes to. A
 * footnote is `[^words]`, in such brackets too where it is proposed or to be lifted.
 */
export function printMarked(document: Document, { labels }: Numbers): string {
  const numbers = labelsById(document, labels)
  return inBothPlaces(document)
    .map(({ paragraph, move }) => {
      const number = numberAt(move, paragraph, numbers.get(paragraph.id))
      const line = [...number, wordsOf(document, paragraph)].join(' ')
      return `${move === null ? line : `[>${signOf(move)}${partyOf(document, move.suggestion)}:${line}]`}\n`
    })
    .join('')
}

interface Numbers {
  /** Whether each paragraph has its number, or which it has: a Word file's may be of another format. */
  readonly labels: boolean | readonly MarkedLabel[]
}

function labelsById(
  document: Document,
  given: Numbers['labels'],
): ReadonlyMap<ParagraphId, MarkedLabel> {
  if (given === false) return new Map()
  const labels = given === true ? markedLabels(document, document.thirdLevel) : given
  return new Map(
    document.paragraphs.flatMap(({ id }, index) => {
      const label = labels[index]
      return label === undefined ? [] : [[id, label] as const]
    }),
  )
}

const signOf = ({ side }: Passage): string => (side === 'from' ? '-' : '+')

/** Of what is moved, the number it has at each place. */
function numberAt(
  move: Passage | null,
  { end }: Paragraph,
  { label, struck }: Pick<MarkedLabel, 'label' | 'struck'> = { label: null, struck: null },
): readonly string[] {
  const before = struck === null ? [] : [`[-${struck}]`]
  const after = label === null ? [] : [label]
  if (move === null) return [...before, ...after]
  if (move.side === 'to') return after
  return struck !== null ? [struck] : end.insertion === null ? after : []
}

function wordsOf(document: Document, paragraph: Paragraph): string {
  const { runs, footnotes = [] } = paragraph
  const words = withFootnotes(
    runs,
    footnotes,
    (run) => markedRun(document, run),
    (note) => marked(document, note, `[^${footnoteText(note, document.language)}]`),
  ).join('')
  const end = endOf(document, paragraph.end)
  return end === '' ? words : `${words} ¶${end}`
}

function markedRun(document: Document, run: Run): string {
  const { insertion, restyled = [] } = run
  const dressed = restyled
    .filter(({ suggestion }) => suggestion !== insertion)
    .reduce((words, { attribute, isOn, suggestion }) => {
      const sign = `${attribute.charAt(0)}${isOn ? '+' : '-'}`
      return `[${sign}${partyOf(document, suggestion)}:${words}]`
    }, run.text)
  return marked(document, run, dressed)
}

function marked(document: Document, { insertion, deletions }: Marks, words: string): string {
  const inserted = insertion === null ? words : `[+${partyOf(document, insertion)}:${words}]`
  return deletions.reduceRight(
    (left, deletion) => `[-${partyOf(document, deletion)}:${left}]`,
    inserted,
  )
}

function endOf(document: Document, { insertion, deletions }: Marks): string {
  const inserted = insertion === null ? '' : `[+${partyOf(document, insertion)}]`
  return inserted + deletions.map((each) => `[-${partyOf(document, each)}]`).join('')
}

function partyOf(document: Document, id: SuggestionId): string {
  return document.suggestions.get(id)?.party ?? '?'
}
