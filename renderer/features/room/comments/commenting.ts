import { beginThread, replyTo, resolveThread } from '../../../../shared/draft/comment.ts'
import type { Said, Subject } from '../../../../shared/draft/comment-records.ts'
import { readComments } from '../../../../shared/draft/comments.ts'
import type { Thread } from '../../../../shared/draft/comments.ts'
import { passageOf } from '../../../../shared/draft/passages.ts'
import type { Span } from '../../../../shared/draft/passages.ts'
import type { Reader } from '../../../../shared/draft/reader.ts'
import type { CommentId } from '../../../../shared/ids.ts'
import type { Seat } from '../../../../shared/meeting/roles.ts'
import type { Clock } from '../../../sync/clock.ts'
import { followLater } from '../../../sync/follow-later.ts'
import type { Readable } from '../../../sync/readable.ts'
import { createCell, isSameList } from '../../../sync/readable.ts'
import type { Side } from '../model/side.ts'
import { isSameSpan, keepSameThreads } from './same-threads.ts'

export interface CommentingState {
  /** In the order of the text, a little behind it; those whose words are gone come last. */
  readonly threads: readonly Thread[]
  readonly chosen: CommentId | null
  /** What the thread will be about that is being written; null while none is. */
  readonly beginning: Beginning | null
  /** Where the words of that stand now. */
  readonly begun: readonly Span[]
}

export interface Beginning {
  readonly on: Subject
  /** The words, as they were when it was begun. */
  readonly words: string
  /** Where the focus goes when it is said or given up; null for the text. */
  readonly back: HTMLElement | null
}

/** The threads of one person's room: which one is looked at, which one is being begun. */
export interface Commenting {
  readonly state: Readable<CommentingState>
  readonly begin: (beginning: Beginning) => void
  readonly cancel: () => void
  /** Writes what was begun; false when there is nothing to say. */
  readonly say: (text: string) => boolean
  readonly reply: (thread: CommentId, text: string) => boolean
  readonly resolve: (thread: CommentId, isResolved: boolean) => void
  readonly choose: (thread: CommentId | null) => void
  /** What is typed in a box and not said yet, by thread; null for that of the thread to begin. */
  readonly unsaid: Map<CommentId | null, string>
  readonly stop: () => void
}

export interface CommentingOptions {
  readonly reader: Reader
  readonly side: Side
  readonly seat: Seat
  readonly clock: Clock
}

/** Others' keystrokes come many a second; lists follow a little behind the text. */
const FOLLOW_MS = 250

export function openCommenting({ reader, side, seat, clock }: CommentingOptions): Commenting {
  const { draft } = reader
  const unsaid = new Map<CommentId | null, string>()
  const cell = createCell<CommentingState>({
    threads: [],
    chosen: null,
    beginning: null,
    begun: [],
  })
  const later = followLater(clock, () => FOLLOW_MS, look)

  function look(change: Partial<Pick<CommentingState, 'chosen' | 'beginning'>> = {}) {
    later.stop()
    const before = cell.get()
    const threads = keepSameThreads(before.threads, readComments(reader).threads)
    const next = { ...before, ...change, threads }
    const spans = begunIn(reader, next.beginning)
    const begun = isSameList(before.begun, spans, isSameSpan) ? before.begun : spans
    const isChanged = threads !== before.threads || begun !== before.begun
    if (isChanged || Object.keys(change).length > 0) cell.set({ ...next, begun })
  }

  function follow() {
    // Where nothing is said, the text may change as it likes.
    const isAny = draft.comments.size > 0 || cell.get().beginning !== null
    if (isAny) later.follow()
  }

  function by(): Said {
    return { party: seat.party, delegate: seat.name, atMs: clock.nowMs() }
  }

  const stopReading = reader.subscribe(follow)
  draft.comments.observe(follow)
  look()
  return {
    state: cell,
    unsaid,
    begin(beginning) {
      look({ beginning, chosen: null })
      side.show('comments')
    },
    cancel: () => look({ beginning: null }),
    say(text) {
      const { beginning } = cell.get()
      const thread = beginning === null ? null : beginThread(draft, beginning.on, text, by())
      if (thread !== null) look({ beginning: null, chosen: thread })
      return thread !== null
    },
    reply(thread, text) {
      const isSaid = replyTo(draft, thread, text, by()) !== null
      look()
      return isSaid
    },
    resolve(thread, isResolved) {
      resolveThread(draft, thread, isResolved, by())
      look(isResolved ? { chosen: null } : { chosen: thread })
    },
    choose(thread) {
      if (thread !== cell.get().chosen) look({ chosen: thread })
    },
    stop() {
      stopReading()
      draft.comments.unobserve(follow)
      later.stop()
    },
  }
}

/** A suggestion that is commented on stands out as the current one. */
function begunIn(reader: Reader, beginning: Beginning | null): readonly Span[] {
  return beginning?.on.kind === 'passage' ? passageOf(reader, beginning.on.ranges).spans : []
}
