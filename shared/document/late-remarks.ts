import { isLateComment } from '../meeting/comment-period.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Document } from './document.ts'
import type { Remark } from './threads.ts'

/**
 * The document with what was said after the meeting's time for comments told apart. `dayOf` gives the ISO day of
 * a moment, where whoever writes it down is.
 */
export function withLateRemarks(
  document: Document,
  meeting: Pick<Meeting, 'dates' | 'commentPeriod'>,
  dayOf: (atMs: number) => string,
): Document {
  const { threads } = document
  if (threads === undefined || meeting.commentPeriod === undefined) return document
  const told = <R extends Remark>(remark: R): R =>
    isLateComment(meeting, dayOf(remark.atMs)) ? { ...remark, isLate: true } : remark
  return {
    ...document,
    threads: threads.map((thread) => ({ ...told(thread), replies: thread.replies.map(told) })),
  }
}
