import type * as Y from 'yjs'
import type { CommentId } from '../ids.ts'
import { can } from '../meeting/roles.ts'
import type { Seat } from '../meeting/roles.ts'
import { MAX_COMMENT_LENGTH, parseComment } from './comment-records.ts'
import type { Said, Subject } from './comment-records.ts'
import { mayResolve } from './comment.ts'
import type { Draft } from './draft.ts'
import type { RefusalCode } from './gate.ts'
import { areKnown } from './gate-known.ts'
import type { Court } from './gate-rules.ts'
import { parseSuggestion } from './records.ts'

/**
 * Judges a new comment:
 *
 * 1. It is said in the name of the writer's own party, or of one that it writes for and says so;
 *    and once: under its own item's id.
 * 2. It is about something that is there.
 * 3. A thread is resolved and reopened by the chair and by the party that began it.
 */
export function inspectComment(
  court: Court,
  { id }: Y.Item,
  key: string,
  values: readonly unknown[],
): RefusalCode | null {
  const { draft, writer } = court
  if (key !== `${id.client}.${id.clock}` || values.length !== 1) return 'rewrites'
  const comment = parseComment(values[0])
  if (comment === null || isPadded(values[0])) return 'unknown-content'
  if (!maySpeakAs(writer, comment)) return 'foreign-suggestion'
  if (comment.kind === 'thread') return isThere(draft, comment.on) ? null : 'unknown-content'
  const thread = parseComment(draft.comments.get(comment.thread))
  if (thread?.kind !== 'thread') return 'unknown-content'
  if (comment.kind === 'reply') return null
  if (!mayResolve({ ...writer, party: comment.party }, thread)) return 'may-not-decide'
  return comment.order <= countStates(court, comment.thread) ? null : 'unknown-content'
}

function maySpeakAs({ party, role }: Seat, said: Said): boolean {
  return said.by === undefined ? said.party === party : said.by === party && can(role, 'represent')
}

/** What is trimmed off is stored all the same: a comment of a million blanks is none. */
function isPadded(value: unknown): boolean {
  const { text } = value as { readonly text?: unknown } // it was parsed as a comment
  return typeof text === 'string' && text.length > MAX_COMMENT_LENGTH
}

function isThere(draft: Draft, on: Subject): boolean {
  if (on.kind === 'suggestion') {
    return parseSuggestion(on.suggestion, draft.suggestions.get(on.suggestion)) !== null
  }
  return areKnown(draft, on.ranges)
}

const counted = new WeakMap<Court, ReadonlyMap<CommentId, number>>()

/**
 * How many states a thread has, new ones included. None counts further than there are states:
 * nobody has the last word for ever. Counted once for all that comes in one go.
 */
function countStates(court: Court, thread: CommentId): number {
  const known = counted.get(court) ?? countAllStates(court.draft)
  counted.set(court, known)
  return known.get(thread) ?? 0
}

function countAllStates({ comments }: Draft): ReadonlyMap<CommentId, number> {
  const counts = new Map<CommentId, number>()
  for (const value of comments.values()) {
    const comment = parseComment(value)
    if (comment?.kind !== 'state') continue
    counts.set(comment.thread, (counts.get(comment.thread) ?? 0) + 1)
  }
  return counts
}
