import type { Thread } from '../../../../shared/draft/comments.ts'
import type { Span } from '../../../../shared/draft/passages.ts'
import { isSameList } from '../../../sync/readable.ts'

/**
 * Keeps the object of every thread that says the same of the same words as before, so that `===`
 * tells which are drawn anew; the list itself where nothing changed.
 */
export function keepSameThreads(
  before: readonly Thread[],
  after: readonly Thread[],
): readonly Thread[] {
  const known = new Map(before.map((thread) => [thread.id, thread]))
  const kept = after.map((thread) => {
    const old = known.get(thread.id)
    return old !== undefined && isSameThread(old, thread) ? old : thread
  })
  const isAll = kept.length === before.length && kept.every((each, at) => each === before[at])
  return isAll ? before : kept
}

/** What was said is never rewritten: there is only more of it. */
function isSameThread(one: Thread, other: Thread): boolean {
  const [some, others] = [one.passage, other.passage]
  return (
    one.replies.length === other.replies.length &&
    one.resolved?.atMs === other.resolved?.atMs &&
    one.resolved?.party === other.resolved?.party &&
    some.words === others.words &&
    isSameList(some.spans, others.spans, isSameSpan)
  )
}

export function isSameSpan(one: Span, other: Span): boolean {
  return one.paragraph === other.paragraph && one.from === other.from && one.to === other.to
}
