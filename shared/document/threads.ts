import type { CommentId, SuggestionId } from '../ids.ts'
import type { Party } from '../meeting/party.ts'
import type { Document, View } from './document.ts'
import type { Stretch } from './place.ts'
import type { Sight } from './sight.ts'
import { fromMarked } from './view-places.ts'

/** Who said something, and when. */
export interface Said {
  readonly party: Party
  readonly delegate: string
  /** Who wrote it down for the party, as from its Word file. Left out where the party did. */
  readonly by?: Party
  /** Unix time in milliseconds. */
  readonly atMs: number
}

export interface Remark extends Said {
  readonly id: CommentId
  readonly text: string
  /** After the meeting's time for comments; left out where it was in time, or nobody asked. */
  readonly isLate?: true
}

/** A conversation about words of the text, or about a suggestion. */
export interface Thread extends Remark {
  readonly on: Subject
  /** Where its words are now. A thread whose words are gone stays, without spans. */
  readonly passage: Passage
  /** Oldest first. */
  readonly replies: readonly Remark[]
  /** Who resolved it, and when; null while it is open. */
  readonly resolved: Said | null
}

export type Subject =
  { readonly kind: 'passage' } | { readonly kind: 'suggestion'; readonly suggestion: SuggestionId }

export interface Passage {
  /** Of the marked document, in the order of the text; none where no word shows any more. */
  readonly spans: readonly Stretch[]
  /** What shows of them; where nothing does, what they were. A blank between stretches that lie apart. */
  readonly words: string
}

/** Threads of a marked document as one sees them in a view of it: their spans are of that view. */
export function threadsIn(document: Document, view: View): readonly Thread[] {
  const { threads = [] } = document
  if (view === 'marked') return threads
  const sight: Sight = { view, only: null }
  return threads.map((thread) => {
    const spans = thread.passage.spans.flatMap((span) => seenSpans(document, sight, span))
    return { ...thread, passage: { ...thread.passage, spans } }
  })
}

/** What is seen of a span; nothing where none of its words are. */
function seenSpans(
  document: Document,
  sight: Sight,
  { paragraph, from, to }: Stretch,
): readonly Stretch[] {
  const start = fromMarked(document, sight, { paragraph, offset: from })
  const end = fromMarked(document, sight, { paragraph, offset: to })
  if (start === null || end === null || start.offset >= end.offset) return []
  return [{ paragraph: start.paragraph, from: start.offset, to: end.offset }]
}
