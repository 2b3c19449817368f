import type { Document, Paragraph } from '../../shared/document/document.ts'
import type { Place } from '../../shared/draft/anchors.ts'
import type { Party } from '../../shared/meeting/party.ts'

export type Unit = 'character' | 'word'
export type Direction = 'backward' | 'forward'

const GRAPHEMES = new Intl.Segmenter('es', { granularity: 'grapheme' })
const WORDS = new Intl.Segmenter('es', { granularity: 'word' })

/**
 * What one press of Backspace or Delete takes, with Ctrl a word: a grapheme, a word with the
 * blanks beside it, or the end between two paragraphs. What one's own country has struck
 * already is stepped over. Null at the ends of the text. The document is the one that is seen.
 */
export function deletionFrom(
  document: Document,
  place: Place,
  unit: Unit,
  direction: Direction,
  own: Party,
): { readonly from: Place; readonly to: Place } | null {
  const { paragraphs } = document
  const at = paragraphs.findIndex((each) => each.id === place.paragraph)
  const paragraph = paragraphs[at]
  if (paragraph === undefined) return null
  const open = openOffsets(document, paragraph, own)
  const isBack = direction === 'backward'
  const beside = open.filter((offset) => (isBack ? offset < place.offset : offset >= place.offset))
  const text = textOf(paragraph)
  const letters = beside.map((offset) => text.charAt(offset)).join('')
  const taken = isBack ? lastStep(letters, unit) : firstStep(letters, unit)
  if (taken > 0) {
    const some = isBack ? beside.slice(-taken) : beside.slice(0, taken)
    const [first = 0] = some
    const last = some.at(-1) ?? first
    return { from: { ...place, offset: first }, to: { ...place, offset: last + 1 } }
  }
  const other = paragraphs[isBack ? at - 1 : at + 1]
  if (other === undefined) return null
  const start = { paragraph: (isBack ? paragraph : other).id, offset: 0 }
  const before = isBack ? other : paragraph
  return { from: { paragraph: before.id, offset: textOf(before).length }, to: start }
}

/** The UTF-16 offsets of a paragraph's text that one's own country has not struck yet. */
function openOffsets(document: Document, paragraph: Paragraph, own: Party): readonly number[] {
  const offsets: number[] = []
  let start = 0
  for (const { text, deletions } of paragraph.runs) {
    const isStruck = deletions.some((id) => document.suggestions.get(id)?.party === own)
    if (!isStruck) for (let n = 0; n < text.length; n += 1) offsets.push(start + n)
    start += text.length
  }
  return offsets
}

function lastStep(text: string, unit: Unit): number {
  if (unit === 'character') return [...GRAPHEMES.segment(text)].at(-1)?.segment.length ?? 0
  const words = [...WORDS.segment(text)].map((each) => each.segment)
  let taken = 0
  while (words.length > 0 && words.at(-1)?.trim() === '') taken += words.pop()?.length ?? 0
  return taken + (words.at(-1)?.length ?? 0)
}

function firstStep(text: string, unit: Unit): number {
  const [first] = (unit === 'character' ? GRAPHEMES : WORDS).segment(text)
  if (first === undefined) return 0
  if (unit === 'character' || first.segment.trim() !== '') return first.segment.length
  const rest = text.slice(first.segment.length)
  return first.segment.length + (rest === '' ? 0 : firstStep(rest, unit))
}

function textOf({ runs }: Paragraph): string {
  return runs.map((run) => run.text).join('')
}
