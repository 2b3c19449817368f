import type * as Y from 'yjs'
import { timesInOrder } from '../../../shared/meeting/times.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { Entry, StoreError } from '../store/port.ts'
import { openSqliteStore } from '../store/sqlite.ts'
import { Replay } from './replay.ts'

/** A meeting's draft as it stood at some moment, for reading. */
export interface FormerDraft {
  readonly doc: Y.Doc
  /** The last entry that is in it, and its time. */
  readonly seq: number
  readonly atMs: number
}

/** Which moment: given the time of the meeting's last entry, a time. */
export type Moment = (lastMs: number) => number

/**
 * Replays a meeting up to a moment, itself included. `before-start` names when it began. Times are
 * those that the host's clock showed, put in order: see `timesInOrder`.
 */
export function readMeetingAt(
  path: string,
  moment: Moment,
): Result<FormerDraft, StoreError | { readonly kind: 'before-start'; readonly startMs: number }> {
  const entries: Entry[] = []
  const all = { restore: () => false, add: (entry: Entry) => entries.push(entry) }
  const opened = openSqliteStore(path, all)
  if (!opened.ok) return opened
  opened.value.close()
  const times = timesInOrder(entries.map(({ atMs }) => atMs))
  const untilMs = moment(times.at(-1) ?? 0)
  const count = times.filter((timeMs) => timeMs <= untilMs).length
  if (count === 0) return err({ kind: 'before-start', startMs: times[0] ?? 0 })
  const replay = new Replay()
  replay.gather(() => entries.slice(0, count).forEach((entry) => replay.add(entry)))
  return ok({ doc: replay.doc, seq: count, atMs: times[count - 1] ?? 0 })
}
