import type { Clock } from '../../../sync/clock.ts'
import type { Readable } from '../../../sync/readable.ts'
import { createCell } from '../../../sync/readable.ts'

/** What the live region says: one thing at a time, for those who listen to the page. */
export interface Announcer {
  readonly words: Readable<string>
  /** The answer to what the person just did: said at once. */
  readonly say: (words: string) => void
  /** News of others: at most one in five seconds, the latest wins. */
  readonly mention: (words: string) => void
  readonly stop: () => void
}

const QUIET_MS = 5_000

export function createAnnouncer(clock: Clock): Announcer {
  const words = createCell('')
  let saidAtMs = -Infinity
  let stopWaiting: (() => void) | null = null
  let waiting = ''

  function say(text: string) {
    saidAtMs = clock.nowMs()
    // The same words again are a new message: a trailing space makes a reader say them.
    words.set(text === words.get() ? `${text} ` : text)
  }

  function quietMs(): number {
    return Math.max(0, saidAtMs + QUIET_MS - clock.nowMs())
  }

  /** An answer that was said meanwhile is heard out first. */
  function mentionLater() {
    stopWaiting = clock.after(quietMs(), () => {
      stopWaiting = null
      if (quietMs() > 0) mentionLater()
      else say(waiting)
    })
  }

  return {
    words,
    say,
    mention(text) {
      waiting = text
      if (stopWaiting === null) mentionLater()
    },
    stop: () => stopWaiting?.(),
  }
}
