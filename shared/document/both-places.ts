import type { ParagraphId, SuggestionId } from '../ids.ts'
import type { Document, Paragraph } from './document.ts'
import { moved } from './views.ts'

/** A paragraph at one of its places. */
export interface Placed {
  readonly paragraph: Paragraph
  /** Null where it stays. */
  readonly move: Passage | null
}

export interface Passage {
  /** The place it leaves, or the one it comes to. */
  readonly side: 'from' | 'to'
  /** Who moves it. Of several who do, the last, whose move holds once all are accepted. */
  readonly suggestion: SuggestionId
}

/**
 * A document for readers that know no moves: what somebody proposes to move stands at both its
 * places. The `from` places struck and the `to` places kept are the accepted order, the other
 * way round the original. A paragraph that is all of the suggestion which moves it stands only
 * where it comes to: elsewhere it is not yet.
 */
export function inBothPlaces(document: Document): readonly Placed[] {
  const { paragraphs } = document
  const movers = new Map<ParagraphId, SuggestionId>()
  const order = moved(document, (taken, { suggestion }) => {
    for (const id of taken) movers.set(id, suggestion)
  })
  const placed: Placed[] = []
  const reached = order[Symbol.iterator]()
  const reach = () => {
    for (const paragraph of reached) {
      const suggestion = movers.get(paragraph.id)
      if (suggestion === undefined) return
      const isNew = isAllOf(suggestion, paragraph)
      placed.push({ paragraph, move: isNew ? null : { side: 'to', suggestion } })
    }
  }
  // What nobody moves keeps its order: both orders meet at each such paragraph.
  for (const paragraph of paragraphs) {
    const suggestion = movers.get(paragraph.id)
    if (suggestion === undefined) {
      reach()
      placed.push({ paragraph, move: null })
    } else if (!isAllOf(suggestion, paragraph)) {
      placed.push({ paragraph, move: { side: 'from', suggestion } })
    }
  }
  reach()
  return placed
}

function isAllOf(suggestion: SuggestionId, { runs, end }: Paragraph): boolean {
  return [...runs, end].every(({ insertion }) => insertion === suggestion)
}
