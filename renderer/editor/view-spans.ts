import type { Document, Paragraph, View } from '../../shared/document/document.ts'
import { groupsIn, staysIn } from '../../shared/document/views.ts'
import type { Span } from '../../shared/draft/passages.ts'
import type { ParagraphId } from '../../shared/ids.ts'

/** Where words of the marked view stand in another view. What is not shown there is left out. */
export function spansIn(view: View, document: Document, spans: readonly Span[]): readonly Span[] {
  if (view === 'marked' || spans.length === 0) return spans
  const homes = new Map<ParagraphId, Home>()
  for (const group of groupsIn(view, document.paragraphs)) {
    const id = group.at(-1)?.id
    let start = 0
    for (const paragraph of group) {
      if (id !== undefined) homes.set(paragraph.id, { id, start, paragraph })
      start += shownBefore(view, paragraph, Infinity)
    }
  }
  return spans.flatMap(({ paragraph, from, to }) => {
    const home = homes.get(paragraph)
    if (home === undefined) return []
    const [begin, end] = [from, to].map(
      (offset) => home.start + shownBefore(view, home.paragraph, offset),
    )
    if (begin === undefined || end === undefined || begin >= end) return []
    return [{ paragraph: home.id, from: begin, to: end }]
  })
}

/** The paragraph of the view that a marked one is part of, and where in it that begins. */
interface Home {
  readonly id: ParagraphId
  readonly start: number
  readonly paragraph: Paragraph
}

/** How much of a paragraph up to an offset a view shows. */
function shownBefore(view: Exclude<View, 'marked'>, { runs }: Paragraph, offset: number): number {
  let shown = 0
  let start = 0
  for (const run of runs) {
    if (start >= offset) break
    if (staysIn(view, run)) shown += Math.min(run.text.length, offset - start)
    start += run.text.length
  }
  return shown
}
