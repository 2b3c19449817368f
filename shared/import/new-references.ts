import type { Document, FormatSpan } from '../document/document.ts'
import { namesIn } from '../document/names.ts'
import { refers } from '../document/references.ts'
import { textOf } from '../document/views.ts'
import type { Reader } from '../draft/reader.ts'
import type { Referred } from '../docx/read/referred.ts'
import type { Change, Insertion, NewLine } from './change.ts'
import type { FileReferences } from './known-references.ts'
import type { Origin } from './runs.ts'

/**
 * Changes whose new words refer to paragraphs where the file has fields that do.
 *
 * 1. Only what is there today is referred to; of anything else the words stay as they are.
 * 2. What shows less than our number (`a` for `2.a`) stays words: it may stand in "inciso a del punto 2".
 * 3. What people are told, and by what a change is known again, are the words.
 */
export function withNewReferences(
  changes: readonly Change[],
  document: Document,
  referred: FileReferences,
  reader: Reader,
): readonly Change[] {
  const names = (['accepted', 'original'] as const).map((view) => namesIn(view, document))
  const isNumber = ({ target, isWhole }: Referred, words: string): boolean =>
    isWhole || names.some((each) => each.get(target) === words.replace(/\.$/, ''))
  const fields = document.paragraphs.map((paragraph): readonly Field[] => {
    const text = textOf(paragraph)
    return (referred.get(paragraph.id) ?? []).flatMap((each) => {
      const words = text.slice(each.from, each.to)
      const isThere = reader.live(each.target) !== null
      if (!isThere || !isNumber(each, words)) return []
      const letter = reader.referenceTo(each.target)
      return refers(letter) ? [{ from: each.from, to: each.to, words, letter }] : []
    })
  })
  if (fields.every((some) => some.length === 0)) return changes
  return changes.map((change) => {
    if (change.kind !== 'words') return change
    const insertions = change.insertions.map((each): Insertion => {
      return { ...each, lines: each.lines.map((line) => referring(line, fields)) }
    })
    return { ...change, insertions }
  })
}

/** Words of a paragraph of the file, and the letter that is to stand for them. */
interface Field {
  readonly from: number
  readonly to: number
  readonly words: string
  readonly letter: string
}

function referring(line: NewLine, fields: readonly (readonly Field[])[]): NewLine {
  const found = [...new Set(line.origins.map(({ paragraph }) => paragraph))].flatMap((paragraph) =>
    (fields[paragraph] ?? []).flatMap((field) => {
      const at = placeIn(line, paragraph, field)
      return at === null ? [] : [{ at, field }]
    }),
  )
  // From the end, so that what comes before stays where it is.
  return found
    .sort((a, b) => b.at - a.at)
    .reduce((left, { at, field }) => withLetter(left, at, field), line)
}

/** Where a field begins in a line; null unless all of it stands there. */
function placeIn({ text, origins }: NewLine, paragraph: number, field: Field): number | null {
  const origin = origins.find(
    (each) =>
      each.paragraph === paragraph &&
      each.offset <= field.from &&
      field.from < each.offset + each.length,
  )
  if (origin === undefined) return null
  const at = origin.at + field.from - origin.offset
  return text.startsWith(field.words, at) ? at : null
}

function withLetter(line: NewLine, at: number, { words, letter }: Field): NewLine {
  const end = at + words.length
  const moved = (place: number): number => {
    if (place <= at) return place
    return place >= end ? place - words.length + 1 : at + 1
  }
  return {
    ...line,
    text: line.text.slice(0, at) + letter + line.text.slice(end),
    formats: line.formats.map((span): FormatSpan => {
      // What lies over some of it lies over the letter.
      const from = span.from > at && span.from < end ? at : moved(span.from)
      return { ...span, from, to: moved(span.to) }
    }),
    origins: line.origins.flatMap((origin) => cut(origin, at, end)),
  }
}

/** Of what the letter stands for its first sign is where the letter is. */
function cut(origin: Origin, at: number, end: number): readonly Origin[] {
  const from = origin.at
  const to = origin.at + origin.length
  const part = (start: number, stop: number, placed: number): readonly Origin[] => {
    if (start >= stop) return []
    return [{ ...origin, offset: origin.offset + start - from, at: placed, length: stop - start }]
  }
  return [
    ...part(from, Math.min(to, at), from),
    ...part(Math.max(from, at), Math.min(to, at + 1), at),
    ...part(Math.max(from, end), to, Math.max(from, end) - (end - at) + 1),
  ]
}
