import type { Document, View } from '../../../../shared/document/document.ts'
import type { Entry } from '../../../../shared/draft/entry.ts'
import type { Reader } from '../../../../shared/draft/reader.ts'
import type { DecisionId, SuggestionId } from '../../../../shared/ids.ts'
import type { Party } from '../../../../shared/meeting/party.ts'
import type { Clock } from '../../../sync/clock.ts'
import { followLater } from '../../../sync/follow-later.ts'
import type { Readable } from '../../../sync/readable.ts'
import type { Guard } from './guard.ts'
import type { LongWorks } from './long-work.ts'
import {
  decide,
  decideInParts,
  lastDecision,
  undoInParts,
} from '../../../../shared/draft/decide.ts'
import { createCell } from '../../../sync/readable.ts'
import { mayDecide, NOTHING_SHOWN, show } from './guard.ts'
import { PART_SIZE, afterPause } from './long-work.ts'
import { nextAfter, pendingOf, stepIn } from './queue.ts'
import { keepSame } from './same-entries.ts'

export type Verdict = 'accepted' | 'rejected'

/** Decided a moment ago: stays in the list for a while, with its badge. */
export interface Decided {
  readonly entry: Entry
  readonly verdict: Verdict
  readonly atMs: number
}

/** What one person looks at, and what there is to decide. */
export interface ReviewState {
  readonly view: View
  /** Of the marked view, only the suggestions of these are shown; null for everybody's. */
  readonly only: readonly Party[] | null
  readonly filter: Party | null
  /** The text that the lists speak of: a little behind the one on the sheet. */
  readonly document: Document
  /** Pending and decided, in the order of the text. */
  readonly entries: readonly Entry[]
  /** The pending ones that the filter lets through. */
  readonly queue: readonly Entry[]
  readonly current: Entry | null
  /** The current one changed while it was being read. */
  readonly hasChanged: boolean
  readonly recent: readonly Decided[]
  readonly undoable: DecisionId | null
}

export interface Review {
  readonly state: Readable<ReviewState>
  /** With everybody's suggestions. */
  readonly setView: (view: View) => void
  /** The marked view with the suggestions of these only. */
  readonly setOnly: (parties: readonly Party[]) => void
  readonly setFilter: (filter: Party | null) => void
  readonly select: (id: SuggestionId | null) => void
  /** Goes to the next or previous pending one; answers it. */
  readonly step: (by: 1 | -1) => Entry | null
  /** Decides what is on the screen, as it is on the screen; null while the guard says no. */
  readonly decideShown: (verdict: Verdict, isRepeat: boolean) => Decision | null
  /** Part by part, where they are thousands: `onDone` says when it is done. */
  readonly decideAll: (entries: readonly Entry[], verdict: Verdict, onDone?: () => void) => void
  /** Takes back the last decision, with all that was decided in one go. Gives whether there is one. */
  readonly undo: (onDone?: () => void) => boolean
  readonly stop: () => void
}

/** What was just decided, and what comes after it. */
export interface Decision {
  readonly decided: Decided
  readonly next: Entry | null
}

export interface ReviewOptions {
  readonly reader: Reader
  readonly clock: Clock
  readonly works: LongWorks
  /** Who decides, for the record. */
  readonly name: string
}

const RECENT_MS = 5_000
/** Others' keystrokes come many a second; lists follow a little behind the text. */
const FOLLOW_MS = 250
/** Where thousands are decided part by part, drawing the lists after each would be most of the work. */
const FOLLOW_WORK_MS = 1_000
/** Nor where another page does so: then a look takes long, and the next one waits so many times as long. */
const PAUSES_A_LOOK = 10

export function openReview({ reader, clock, works, name }: ReviewOptions): Review {
  let guard: Guard = NOTHING_SHOWN
  let lookMs = 0
  let chosen: SuggestionId | null = null
  let stopFading = () => {}
  const cell = createCell<ReviewState>({
    view: 'marked',
    only: null,
    filter: null,
    document: reader.document(),
    entries: [],
    queue: [],
    current: null,
    hasChanged: false,
    recent: [],
    undoable: null,
  })

  function look(change: Partial<Pick<ReviewState, 'view' | 'only' | 'filter' | 'recent'>> = {}) {
    later.stop()
    const startMs = clock.nowMs()
    const before = cell.get()
    const filter = change.filter === undefined ? before.filter : change.filter
    const entries = keepSame(before.entries, reader.entries())
    const queue = keepSame(before.queue, pendingOf(entries, filter))
    const current = queue.find(({ suggestion }) => suggestion.id === chosen) ?? null
    guard = show(guard, current, clock.nowMs())
    lookMs = clock.nowMs() - startMs
    cell.set({
      ...before,
      ...change,
      document: reader.document(),
      entries,
      queue,
      current,
      hasChanged: guard.hasChanged,
      undoable: lastDecision(reader)?.id ?? null,
    })
  }

  const waitMs = () => {
    const fewMs = Math.max(FOLLOW_MS, lookMs * PAUSES_A_LOOK)
    return works.state.get() === null ? Math.min(fewMs, FOLLOW_WORK_MS) : FOLLOW_WORK_MS
  }
  const later = followLater(clock, waitMs, look)

  function keepRecent(more: readonly Decided[]): readonly Decided[] {
    const nowMs = clock.nowMs()
    const recent = cell.get().recent.filter(({ atMs }) => nowMs < atMs + RECENT_MS)
    const kept = [...recent, ...more]
    stopFading()
    if (kept.length > 0) {
      stopFading = clock.after(RECENT_MS, () => look({ recent: keepRecent([]) }))
    }
    return kept
  }

  const decider = () => ({ name, atMs: clock.nowMs() })

  const stopReading = reader.subscribe(later.follow)
  look()
  return {
    state: cell,
    setView: (view) => look({ view, only: null }),
    setOnly: (only) => look({ view: 'marked', only }),
    setFilter(filter) {
      const { current } = cell.get()
      if (filter !== null && current?.suggestion.party !== filter) chosen = null
      look({ filter })
    },
    select(id) {
      if (id === chosen) return
      chosen = id
      look()
    },
    step(by) {
      look()
      chosen = stepIn(cell.get().queue, chosen, by)?.suggestion.id ?? null
      look()
      return cell.get().current
    },
    decideShown(verdict, isRepeat) {
      works.finish()
      const { shown } = guard
      if (shown === null || !mayDecide(guard, clock.nowMs(), isRepeat)) return null
      const { queue } = cell.get()
      const by = decider()
      decide(reader, [shown], verdict, by)
      const decided = { entry: shown, verdict, atMs: by.atMs }
      const { filter } = cell.get()
      const next = nextAfter(queue, pendingOf(reader.entries(), filter), shown.suggestion.id)
      chosen = next?.suggestion.id ?? null
      look({ recent: keepRecent([decided]) })
      return { decided, next: cell.get().current }
    },
    decideAll(entries, verdict, onDone) {
      const parts = decideInParts(reader, entries, verdict, decider(), PART_SIZE)
      works.run({ kind: 'decide', total: entries.length }, parts, () => {
        const atMs = clock.nowMs()
        look({ recent: keepRecent(entries.map((entry) => ({ entry, verdict, atMs }))) })
        onDone?.()
      })
    },
    undo(onDone) {
      // All of it, and not the parts that are done so far.
      works.finish()
      const last = lastDecision(reader)
      if (last === null) {
        // The lists are a little behind, and may still offer it.
        look()
        return false
      }
      const { parts, total } = undoInParts(reader, last.id, decider(), PART_SIZE)
      works.run({ kind: 'undo', total }, afterPause(parts, total), () => {
        chosen = last.decision.suggestion
        look({ recent: [] })
        onDone?.()
      })
      return true
    },
    stop() {
      stopReading()
      later.stop()
      stopFading()
    },
  }
}
