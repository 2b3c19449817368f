import type { NewParagraph } from '../../../shared/draft/lines.ts'
import type { Pasted } from './pasted.ts'

/** Where something is put. */
export interface Spot {
  /** What stands before it in its paragraph. */
  readonly before: string
  readonly after: string
  /** Title lines stand at the top only. */
  readonly mayBeTitle: boolean
}

/**
 * What is written at a spot: the first paragraph goes on in what stands there, and what stands
 * after it goes on in the last.
 *
 * 1. One paragraph goes into a sentence as words. Only an empty paragraph becomes what it is.
 * 2. Of several, a point or heading does not go on in other words: it begins a paragraph after
 *    them, and what it was put before stays a paragraph of its own.
 */
export function fitted({ paragraphs, verbatim }: Pasted, spot: Spot): readonly NewParagraph[] {
  const isEmpty = spot.before === '' && spot.after === ''
  const all = spot.mayBeTitle ? paragraphs : paragraphs.map(notTitle)
  const [first, ...rest] = all
  const last = all.at(-1)
  if (first === undefined || last === undefined) return []
  if (rest.length === 0) return [isEmpty ? first : asWords(first, verbatim)]
  if (isEmpty) return first.text === '' && first.props === null ? rest : all
  const begins = spot.before !== '' && standsAlone(first) ? [EMPTY] : []
  const ends = spot.after !== '' && standsAlone(last) ? [EMPTY] : []
  return [...begins, ...all, ...ends]
}

const EMPTY: NewParagraph = { text: '', props: null }

function standsAlone({ props }: NewParagraph): boolean {
  return props !== null && props.kind !== 'plain'
}

function asWords(
  { text, formats = [], notes = [] }: NewParagraph,
  verbatim: string | null,
): NewParagraph {
  const whole = verbatim ?? text
  const by = whole.length - text.length
  const moved = formats.map(({ from, to, attribute }) => ({
    from: from + by,
    to: to + by,
    attribute,
  }))
  const shifted = notes.map((note) => ({ ...note, offset: note.offset + by }))
  return { text: whole, props: null, formats: moved, notes: shifted }
}

function notTitle(paragraph: NewParagraph): NewParagraph {
  if (paragraph.props?.kind !== 'title') return paragraph
  return { ...paragraph, props: { kind: 'section', level: 0 } }
}
