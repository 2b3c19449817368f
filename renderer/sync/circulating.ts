import type { Circulation, SilenceState } from '../../shared/document/circulation.ts'
import { NO_CIRCULATION, silenceState } from '../../shared/document/circulation.ts'
import { readCirculation } from '../../shared/draft/circulations.ts'
import type { Reader } from '../../shared/draft/reader.ts'
import { momentOf } from '../../shared/meeting/zoned-minute.ts'
import type { Clock } from './clock.ts'
import { followLater } from './follow-later.ts'
import type { Readable } from './readable.ts'
import { createCell, openWhileRead } from './readable.ts'

/** How the text goes out, and where its silence stands at this moment. */
export interface Circulating {
  readonly circulation: Circulation
  /** Null where nothing was ever circulated. */
  readonly state: SilenceState | null
}

export const NOT_CIRCULATING: Circulating = { circulation: NO_CIRCULATION, state: null }

/** Others' keystrokes come many a second; whether the text changed since is told a little behind. */
const FOLLOW_MS = 250
/** A timer cannot wait for a month. */
const LONGEST_WAIT_MS = 86_400_000

/** Followed while somebody looks; the moment at which a silence ends is a change, too. */
export function followCirculation(reader: Reader, clock: Clock): Readable<Circulating | null> {
  return openWhileRead<Circulating>((tell) => {
    const { circulations } = reader.draft
    const cell = createCell<Circulating>(NOT_CIRCULATING)
    const later = followLater(clock, () => FOLLOW_MS, look)
    let callOff = () => {}

    function look() {
      later.stop()
      callOff()
      const circulation = readCirculation(reader)
      const { silence } = circulation
      const nowMs = clock.nowMs()
      const state = silence === null ? null : silenceState(silence, nowMs)
      const next = { circulation, state }
      if (JSON.stringify(next) !== JSON.stringify(cell.get())) cell.set(next)
      tell(cell.get())
      if (silence === null || state !== 'running') return
      const waitMs = Math.min(momentOf(silence.until) - nowMs, LONGEST_WAIT_MS)
      callOff = clock.after(Math.max(waitMs, 1), look)
    }

    function follow() {
      // Where nothing was said, the text may change as it likes.
      if (circulations.size > 0) later.follow()
    }

    const stopReading = reader.subscribe(follow)
    circulations.observe(look)
    look()
    return () => {
      stopReading()
      circulations.unobserve(look)
      later.stop()
      callOff()
    }
  })
}
