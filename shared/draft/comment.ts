import type { CommentId } from '../ids.ts'
import { commentId } from '../ids.ts'
import type { Party } from '../meeting/party.ts'
import { can } from '../meeting/roles.ts'
import type { Seat } from '../meeting/roles.ts'
import { commentText, storedComment } from './comment-records.ts'
import type { CommentRecord, Said, Subject } from './comment-records.ts'
import { commentsIn } from './comments.ts'
import { ORIGIN } from './draft.ts'
import type { Draft } from './draft.ts'
import { nextKey } from './start.ts'

/** Begins a thread. Null when there is nothing to say, or nothing to say it about. */
export function beginThread(draft: Draft, on: Subject, text: string, by: Said): CommentId | null {
  const said = commentText(text)
  if (said === null || (on.kind === 'passage' && on.ranges.length === 0)) return null
  return write(draft, { kind: 'thread', ...by, on, text: said })
}

/** Null when there is nothing to say. */
export function replyTo(draft: Draft, thread: CommentId, text: string, by: Said): CommentId | null {
  const said = commentText(text)
  return said === null ? null : write(draft, { kind: 'reply', ...by, thread, text: said })
}

/** Resolves a thread, or opens it again. The host takes it only from who `mayResolve`. */
export function resolveThread(
  draft: Draft,
  thread: CommentId,
  isResolved: boolean,
  by: Said,
): void {
  let order = 0
  for (const [, record] of commentsIn(draft)) {
    if (record.kind === 'state' && record.thread === thread) order = Math.max(order, record.order)
  }
  write(draft, { kind: 'state', ...by, thread, isResolved, order: order + 1 })
}

/** The chair, and the delegation that began it. */
export function mayResolve({ role, party }: Seat, thread: { readonly party: Party }): boolean {
  return can(role, 'decide') || (can(role, 'write') && thread.party === party)
}

function write(draft: Draft, record: CommentRecord): CommentId {
  const key = nextKey(draft.doc)
  draft.doc.transact(() => draft.comments.set(key, storedComment(record)), ORIGIN.comment)
  return commentId(key)
}
