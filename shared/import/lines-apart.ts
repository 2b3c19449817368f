import type { Document, Paragraph, Run } from '../document/document.ts'
import type { Stretch } from '../document/place.ts'
import { ROW_SEPARATOR } from '../document/table-rows.ts'
import { textOf } from '../document/views.ts'
import type { Breaks } from '../docx/read/read-docx.ts'
import type { ParagraphId } from '../ids.ts'
import { paragraphId } from '../ids.ts'
import { seamsOf } from '../text/broken-lines.ts'
import type { FileReferences } from './known-references.ts'

export interface ApartText {
  readonly document: Document
  readonly referred: FileReferences
}

/**
 * A text in which a line break within a paragraph (Shift+Enter) ends it, as in what is pasted, but where
 * only the width of a page has made it: a text has no lines within paragraphs, and a block of names or
 * points that were typed is none. What the file's lists number, headings but for a title's, rows of tables and what is to
 * change or move as a whole stay one. The last part has the paragraph's id, as it has its end.
 */
export function withLinesApart(
  { document, referred }: ApartText,
  breaks: Breaks,
  isListed: (paragraph: ParagraphId) => boolean,
): ApartText {
  const parts = new Map<ParagraphId, readonly Part[]>()
  for (const paragraph of document.paragraphs) {
    const some = breaks.get(paragraph.id) ?? []
    if (some.length === 0 || isListed(paragraph.id) || !isLoose(paragraph)) continue
    const found = partsOf(paragraph, some)
    if (found.length > 1) parts.set(paragraph.id, found)
  }
  if (parts.size === 0) return { document, referred }
  const { threads } = document
  const firstOf = (id: ParagraphId) => parts.get(id)?.[0]?.id ?? id
  return {
    document: {
      ...document,
      paragraphs: document.paragraphs.flatMap((each) => cutApart(each, parts.get(each.id))),
      ...(threads !== undefined && {
        threads: threads.map((thread) => ({
          ...thread,
          passage: {
            ...thread.passage,
            spans: thread.passage.spans.flatMap((span) => within(span, parts.get(span.paragraph))),
          },
        })),
      }),
    },
    referred: new Map(
      [...referred].flatMap(([id, some]) =>
        (parts.get(id) ?? [whole(id)]).map((part) => [
          part.id,
          some.flatMap((each) => {
            const isIn = each.from >= part.from && each.to <= part.to
            const [from, to] = [each.from - part.from, each.to - part.from]
            return isIn ? [{ ...each, from, to, target: firstOf(each.target) }] : []
          }),
        ]),
      ),
    ),
  }
}

/** A part of a paragraph's text, without the blanks around it. */
interface Part {
  readonly id: ParagraphId
  readonly from: number
  readonly to: number
  /** Where the break after it stands. */
  readonly end: number
}

const whole = (id: ParagraphId): Part => ({ id, from: 0, to: Infinity, end: Infinity })

function isLoose(paragraph: Paragraph): boolean {
  const { props, changes, moves } = paragraph
  const isText = props.kind === 'plain' || props.kind === 'title'
  return (
    isText &&
    changes.length === 0 &&
    moves === undefined &&
    !textOf(paragraph).includes(ROW_SEPARATOR)
  )
}

/** Empty lines are none. */
function partsOf(paragraph: Paragraph, breaks: readonly number[]): readonly Part[] {
  const text = textOf(paragraph)
  const ends = [...breaks, text.length]
  const lines = ends.flatMap((end, at) => {
    const start = at === 0 ? 0 : (ends[at - 1] ?? 0) + 1
    const line = text.slice(start, end)
    const from = start + line.length - line.trimStart().length
    return line.trim() === '' ? [] : [{ from, to: start + line.trimEnd().length, end, at }]
  })
  const seams = seamsOf(
    lines.map(({ from, to, at }, place) => ({
      text: text.slice(from, to),
      isAfterGap: at !== (lines[place - 1]?.at ?? -1) + 1,
    })),
  )
  const parts: Omit<Part, 'id'>[] = []
  lines.forEach(({ from, to, end }, at) => {
    const last = parts.at(-1)
    if (last !== undefined && seams[at - 1] !== 'break') {
      parts[parts.length - 1] = { from: last.from, to, end }
    } else parts.push({ from, to, end })
  })
  return parts.map((part, at) => {
    const isLast = at === parts.length - 1
    return { ...part, id: isLast ? paragraph.id : paragraphId(`${paragraph.id}/${at + 1}`) }
  })
}

function cutApart(paragraph: Paragraph, parts: readonly Part[] = []): readonly Paragraph[] {
  const [first] = parts
  if (first === undefined) return [paragraph]
  const { footnotes = [] } = paragraph
  return parts.map((part, at) => {
    const next = parts[at + 1]
    const lastEnd = parts[at - 1]?.end ?? -1
    // A break that somebody proposes, or strikes, is an end that is proposed or struck.
    const [ending] = next === undefined ? [] : sliced(paragraph.runs, part.end, part.end + 1)
    const notes = footnotes.flatMap((note) => {
      const isHere = note.offset > lastEnd && (next === undefined || note.offset <= part.end)
      const offset = Math.max(0, Math.min(note.offset, part.to) - part.from)
      return isHere ? [{ ...note, offset }] : []
    })
    return {
      ...withoutFootnotes(paragraph),
      id: part.id,
      runs: sliced(paragraph.runs, part.from, part.to),
      ...(ending !== undefined && {
        end: { insertion: ending.insertion, deletions: ending.deletions },
      }),
      ...(notes.length > 0 && { footnotes: notes }),
    }
  })
}

function withoutFootnotes({ footnotes: _, ...rest }: Paragraph): Paragraph {
  return rest
}

function sliced(runs: readonly Run[], from: number, to: number): readonly Run[] {
  let start = 0
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    start += run.text.length
    return text === '' ? [] : [{ ...run, text }]
  })
}

function within(
  span: Stretch,
  parts: readonly Part[] = [whole(span.paragraph)],
): readonly Stretch[] {
  return parts.flatMap(({ id, from, to }) => {
    const [start, end] = [Math.max(span.from, from), Math.min(span.to, to)]
    return start > end || (start === end && span.from !== span.to)
      ? []
      : [{ ...span, paragraph: id, from: start - from, to: end - from }]
  })
}
