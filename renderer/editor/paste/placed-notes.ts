import type { Paragraph } from '../../../shared/document/document.ts'
import { textOf } from '../../../shared/document/views.ts'
import type { Place } from '../../../shared/draft/anchors.ts'
import type { NewParagraph } from '../../../shared/draft/lines.ts'
import type { Pasted } from './pasted.ts'

export interface PlacedNote {
  readonly place: Place
  readonly text: string
}

/**
 * Where the notes of what was pasted belong. `written` is what it became at its place, `order` the
 * text since, and `end` where it ends: the paragraphs written stand together before that.
 */
export function placedNotes(
  { paragraphs, notes }: Pasted,
  written: readonly NewParagraph[],
  order: readonly Paragraph[],
  end: Place,
): readonly PlacedNote[] {
  // An empty paragraph was put before them where they could not go on in what stood there.
  const first = written.findIndex(({ text }) => text !== '' || written.length === 1)
  const skipped = paragraphs.findIndex(({ text }) => text !== '')
  const last = order.findIndex(({ id }) => id === end.paragraph)
  return notes.flatMap(({ paragraph, fromEnd, text }): readonly PlacedNote[] => {
    const line = paragraph - Math.max(0, skipped) + Math.max(0, first)
    const home = order[last - (written.length - 1 - line)]
    if (last < 0 || home === undefined) return []
    const isLast = line === written.length - 1
    const length = isLast ? end.offset : textOf(home).length
    return [{ place: { paragraph: home.id, offset: Math.max(0, length - fromEnd) }, text }]
  })
}
