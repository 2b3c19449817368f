import type { Document, FormatSpan, Marks, Paragraph, Props, Run } from '../document/document.ts'
import type { Format } from '../document/format.ts'
import { formatIn } from '../document/format.ts'
import { withoutLetters } from '../document/references.ts'
import { propsIn } from '../document/views.ts'
import { printable } from '../draft/printable.ts'
import type { ParagraphId } from '../ids.ts'
import type { Party } from '../meeting/party.ts'
import type { Source, Sources, Standpoint } from './source.ts'
import { strikerOf, UNTRACKED } from './source.ts'

/** What a file says, cut into what was there before and what came since. */
export interface FileText {
  readonly pieces: readonly FilePiece[]
  readonly paragraphs: readonly FileParagraph[]
  /** Paragraphs without what is tracked as new: these are compared with the base. */
  readonly lines: readonly FileLine[]
  /** What its own author, or a colleague, wrote and struck again: it is in no line. */
  readonly undone: readonly string[]
}

/** Letters that stand alike, or the end of a paragraph (a line break). */
export interface FilePiece {
  readonly text: string
  /** Who tracked it as new; null where it is to be compared with the base. */
  readonly inserted: Source | null
  /** Whose it is if the base does not have it; null: of who sends the file, who did not track it. */
  readonly other: Party | null
  /** Whether the base cannot have it: then it is not compared, or blanks would change hands. */
  readonly isNew: boolean
  /** Struck by who sends the file. */
  readonly struck: Source | null
  /** Struck by anybody. */
  readonly isStruck: boolean
  /** With every change of the file accepted. */
  readonly format: Format
  readonly restyled: Source | null
  /** Which of the file's paragraphs, and after how many code units of its runs. */
  readonly paragraph: number
  readonly offset: number
}

export interface FileParagraph {
  readonly id: ParagraphId
  readonly proposed: Props
  /** Who tracked a change of its props; null where nobody of this country did. */
  readonly changed: Source | null
}

/** A paragraph of what was there before: its pieces, with what came since between them. */
export interface FileLine {
  readonly ids: readonly ParagraphId[]
  readonly text: string
  /** Into `pieces`, `from` included, `to` not. */
  readonly from: number
  readonly to: number
}

/**
 * `isCertain`: whether all that the base does not know came after it. `fresh`: stretches that the
 * base cannot have though nobody tracked them, in order and apart.
 */
export function fileTextOf(
  document: Document,
  sources: Sources,
  isCertain: boolean,
  fresh: FreshStretches = new Map(),
): FileText {
  const pieces = document.paragraphs.flatMap((each, at) =>
    piecesOf(apart(each, fresh.get(each.id) ?? []), at, sources, isCertain),
  )
  return {
    pieces,
    paragraphs: document.paragraphs.map((each) => paragraphOf(each, sources)),
    lines: linesOf(pieces, document.paragraphs),
    undone: document.paragraphs.flatMap((each) => undoneIn(each, sources)),
  }
}

export type FreshStretches = ReadonlyMap<ParagraphId, readonly Fresh[]>
type Fresh = Pick<FormatSpan, 'from' | 'to'>

interface PlacedRun extends Run {
  readonly offset: number
  readonly isFresh: boolean
}

type Cut = Pick<Paragraph, 'end'> & { readonly runs: readonly PlacedRun[]; readonly length: number }

/** Runs with their places, cut where something fresh begins and ends. */
function apart({ runs, end }: Paragraph, fresh: readonly Fresh[]): Cut {
  let length = 0
  const placed = runs.flatMap((run): readonly PlacedRun[] => {
    const from = length
    length += run.text.length
    const edges = fresh.flatMap((each) => [each.from, each.to])
    const cuts = [from, ...edges.filter((each) => from < each && each < length)]
    return cuts.map((start, at) => ({
      ...run,
      text: run.text.slice(start - from, (cuts[at + 1] ?? length) - from),
      offset: start,
      isFresh: fresh.some((each) => each.from <= start && start < each.to),
    }))
  })
  return { runs: placed, end, length }
}

function piecesOf(
  { runs, end, length }: Cut,
  paragraph: number,
  sources: Sources,
  isCertain: boolean,
) {
  const all: readonly PlacedRun[] = [
    ...runs.map((run) => ({ ...run, text: withoutLetters(printable(run.text)) })),
    { text: '\n', ...end, offset: length, isFresh: false },
  ]
  return all.flatMap((run): readonly FilePiece[] => {
    if (run.text === '') return []
    const struck = strikerOf(run, sources)
    const isStruck = run.deletions.length > 0
    const isUntracked = run.insertion === null && !isStruck
    const from = isUntracked && run.isFresh ? OF_THE_SENDER : standpointOf(run, sources)
    if (isUndone(run, sources)) return []
    return [
      {
        text: run.text,
        inserted: from?.kind === 'own' ? from.source : null,
        other: from?.kind === 'other' ? from.party : null,
        isNew: from?.kind === 'own' || (isCertain && from?.kind === 'other'),
        struck,
        isStruck,
        format: formatIn('accepted', run),
        restyled: restylerOf(run, sources),
        paragraph,
        offset: run.offset,
      },
    ]
  })
}

const OF_THE_SENDER: Standpoint = { kind: 'own', source: UNTRACKED }

function standpointOf({ insertion }: Marks, sources: Sources): Standpoint | null {
  return insertion === null ? null : sources(insertion)
}

function isUndone(marks: Marks, sources: Sources): boolean {
  return standpointOf(marks, sources)?.kind === 'own' && strikerOf(marks, sources) !== null
}

/** Stretch by stretch, whoever wrote each. */
function undoneIn({ runs }: Paragraph, sources: Sources): readonly string[] {
  const stretches: string[] = ['']
  for (const run of runs) {
    if (isUndone(run, sources)) stretches.push((stretches.pop() ?? '') + run.text)
    else stretches.push('')
  }
  return stretches
    .map((each) => withoutLetters(printable(each)))
    .filter((each) => each.trim() !== '')
}

function restylerOf({ restyled = [] }: Run, sources: Sources): Source | null {
  for (const { suggestion } of restyled) {
    const from = sources(suggestion)
    if (from.kind === 'own') return from.source
  }
  return null
}

function paragraphOf(paragraph: Paragraph, sources: Sources): FileParagraph {
  const change = paragraph.changes.at(-1)
  const from = change === undefined ? null : sources(change.suggestion)
  return {
    id: paragraph.id,
    proposed: propsIn('accepted', paragraph),
    changed: from?.kind === 'own' ? from.source : null,
  }
}

function linesOf(
  pieces: readonly FilePiece[],
  paragraphs: readonly Paragraph[],
): readonly FileLine[] {
  const lines: FileLine[] = []
  let from = 0
  let text = ''
  let ids = new Set<ParagraphId>()
  const close = (to: number) => {
    if (to > from) lines.push({ ids: [...ids], text, from, to })
    from = to
    text = ''
    ids = new Set()
  }
  pieces.forEach((piece, at) => {
    const id = paragraphs[piece.paragraph]?.id
    if (id !== undefined) ids.add(id)
    if (piece.isNew) return
    text += piece.text
    if (piece.text === '\n') close(at + 1)
  })
  close(pieces.length)
  return lines
}
