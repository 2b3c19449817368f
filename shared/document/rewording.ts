import type { ParagraphId } from '../ids.ts'
import type { Document, Marks, Paragraph, Run } from './document.ts'

/** Other words for a stretch of a paragraph's text. */
export interface Rewording {
  readonly from: number
  readonly to: number
  readonly text: string
  /** Left out: those of its first letter. */
  readonly marks?: Marks
}

/**
 * A document that says some stretches in other words; what is bound to places in it stands where it
 * stood. The stretches of a paragraph are in order and apart.
 */
export function reworded(
  document: Document,
  rewordingsOf: (paragraph: Paragraph) => readonly Rewording[],
): Document {
  const { tail, threads, paragraphs } = document
  const all = new Map<ParagraphId, readonly Rewording[]>()
  for (const each of tail === undefined ? paragraphs : [...paragraphs, tail]) {
    const some = rewordingsOf(each)
    if (some.length > 0) all.set(each.id, some)
  }
  if (all.size === 0) return document
  const place = (id: ParagraphId, offset: number) => shifted(all.get(id) ?? [], offset)
  return {
    ...document,
    paragraphs: paragraphs.map((each) => rewordedParagraph(each, all.get(each.id))),
    ...(tail !== undefined && { tail: rewordedParagraph(tail, all.get(tail.id)) }),
    ...(threads !== undefined && {
      threads: threads.map((thread) => ({
        ...thread,
        passage: {
          ...thread.passage,
          spans: thread.passage.spans.map(({ paragraph, from, to }) => ({
            paragraph,
            from: place(paragraph, from),
            to: place(paragraph, to),
          })),
        },
      })),
    }),
  }
}

function rewordedParagraph(
  paragraph: Paragraph,
  some: readonly Rewording[] | undefined,
): Paragraph {
  if (some === undefined) return paragraph
  const { footnotes } = paragraph
  return {
    ...paragraph,
    runs: rewordedRuns(paragraph.runs, some),
    ...(footnotes !== undefined && {
      footnotes: footnotes.map((note) => ({ ...note, offset: shifted(some, note.offset) })),
    }),
  }
}

function rewordedRuns(runs: readonly Run[], some: readonly Rewording[]): readonly Run[] {
  let start = 0
  return runs.flatMap((run) => {
    const [first, end] = [start, start + run.text.length]
    start = end
    const pieces: Run[] = []
    let at = first
    for (const { from, to, text, marks } of some) {
      if (to <= first || from >= end) continue
      pieces.push({ ...run, text: run.text.slice(at - first, Math.max(from, first) - first) })
      if (from >= first) pieces.push({ ...run, ...marks, text })
      at = Math.min(to, end)
    }
    pieces.push({ ...run, text: run.text.slice(at - first) })
    return joined(pieces.filter(({ text }) => text !== ''))
  })
}

/** What stands alike is one run. */
function joined(pieces: readonly Run[]): readonly Run[] {
  return pieces.reduce<readonly Run[]>((runs, piece) => {
    const last = runs.at(-1)
    const isAlike =
      last !== undefined && last.insertion === piece.insertion && last.deletions === piece.deletions
    return isAlike
      ? [...runs.slice(0, -1), { ...last, text: last.text + piece.text }]
      : [...runs, piece]
  }, [])
}

/** Within a stretch there is no place but its end. */
function shifted(some: readonly Rewording[], offset: number): number {
  let shift = 0
  for (const { from, to, text } of some) {
    if (from >= offset) break
    shift += from + text.length - Math.min(to, offset)
  }
  return offset + shift
}
