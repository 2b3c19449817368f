import type { Document } from '../../shared/document/document.ts'
import type { Sight } from '../../shared/document/sight.ts'
import { seesAll } from '../../shared/document/sight.ts'
import { fromMarked } from '../../shared/document/view-places.ts'
import type { Span } from '../../shared/draft/passages.ts'

/** Where words of the marked view stand in what one sees. What is not shown there is left out. */
export function spansIn(sight: Sight, document: Document, spans: readonly Span[]): readonly Span[] {
  if (seesAll(sight)) return spans
  return spans.flatMap(({ paragraph, ...span }) => {
    const from = fromMarked(document, sight, { paragraph, offset: span.from })
    const to = fromMarked(document, sight, { paragraph, offset: span.to })
    if (from === null || to === null || from.offset >= to.offset) return []
    return [{ paragraph: from.paragraph, from: from.offset, to: to.offset }]
  })
}
