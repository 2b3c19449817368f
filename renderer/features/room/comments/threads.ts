import type { Thread } from '../../../../shared/draft/comments.ts'
import type { Place } from '../../../../shared/draft/anchors.ts'
import type { CommentId, ParagraphId } from '../../../../shared/ids.ts'
import type { Party } from '../../../../shared/meeting/party.ts'
import type { Underlined } from '../../../editor/DraftEditor.tsx'

export function openThreads(threads: readonly Thread[]): readonly Thread[] {
  return threads.filter(({ resolved }) => resolved === null)
}

/** What a text's comments underline. */
export type Commented = Pick<Underlined, 'open' | 'chosen'>

/** The words of open threads, and those of the chosen one. */
export function commentedIn(threads: readonly Thread[], chosen: CommentId | null): Commented {
  return {
    open: openThreads(threads).flatMap(({ passage }) => passage.spans),
    chosen: threads.find(({ id }) => id === chosen)?.passage.spans ?? [],
  }
}

/** The open thread whose words a place lies in; of several the one with the fewest words. */
export function threadAt(
  threads: readonly Thread[],
  { paragraph, offset }: Place,
): CommentId | null {
  const around = openThreads(threads).filter(({ passage }) =>
    passage.spans.some(
      (span) => span.paragraph === paragraph && offset >= span.from && offset <= span.to,
    ),
  )
  const [nearest] = around.sort((a, b) => a.passage.words.length - b.passage.words.length)
  return nearest?.id ?? null
}

/** The open threads by the paragraph that their words begin in. */
export function threadsByParagraph(
  threads: readonly Thread[],
): ReadonlyMap<ParagraphId, readonly Thread[]> {
  const found = new Map<ParagraphId, readonly Thread[]>()
  for (const thread of openThreads(threads)) {
    const paragraph = thread.passage.spans[0]?.paragraph
    if (paragraph !== undefined) found.set(paragraph, [...(found.get(paragraph) ?? []), thread])
  }
  return found
}

/** The latest thing that another party said since; null when none did. */
export function newsIn(
  before: readonly Thread[],
  after: readonly Thread[],
  own: Party,
): { readonly thread: Thread; readonly party: Party; readonly text: string } | null {
  const heard = new Set(before.flatMap(saidIn).map(({ id }) => id))
  const news = after.flatMap((thread) =>
    saidIn(thread)
      .filter(({ id, party }) => party !== own && !heard.has(id))
      .map(({ party, text, atMs }) => ({ thread, party, text, atMs })),
  )
  return news.sort((a, b) => a.atMs - b.atMs).at(-1) ?? null
}

function saidIn(thread: Thread) {
  return [thread, ...thread.replies]
}
