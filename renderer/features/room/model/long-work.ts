import type { Clock } from '../../../sync/clock.ts'
import type { Readable } from '../../../sync/readable.ts'
import { createCell } from '../../../sync/readable.ts'

/** Work on thousands of suggestions, and how far it is. */
export interface LongWork {
  readonly kind: 'decide' | 'undo' | 'take-back' | 'redo' | 'replace'
  readonly done: number
  readonly total: number
}

/** What says after each part how many are done, and in the end what came of it. */
export type Parts<T> = Generator<number, T>

/**
 * Does long work part by part. Between two parts the page draws, listens and sends what the one
 * before has written; and nobody else waits for more than a part.
 */
export interface LongWorks {
  /** Null while there is none, and where the first part is all of it. */
  readonly state: Readable<LongWork | null>
  /** It goes on for so long that it is shown, and the table waits for it. */
  readonly isLasting: Readable<boolean>
  /**
   * The first part is done at once. What is still being done is done to its end before. What everybody
   * waits for at the end, who looks at all of it once, does not wait for the last of several parts too.
   */
  readonly run: <T>(
    work: Pick<LongWork, 'kind' | 'total'>,
    parts: Parts<T>,
    onDone: (outcome: T) => void,
  ) => void
  /** Does the rest at once: what is worked out now must not come between two parts. */
  readonly finish: () => void
  /** What is not done yet is left. */
  readonly stop: () => void
}

/**
 * So many suggestions are some 80 ms of work with what is drawn after them, and three times that on a slow
 * computer. Half as many cost a third more in all: after each part the page is laid out.
 */
export const PART_SIZE = 500

/** A window over the page for less than this is a flicker, and opening one costs as much as a part. */
const LASTS_MS = 400

export function createLongWorks(clock: Clock): LongWorks {
  const state = createCell<LongWork | null>(null)
  const isLasting = createCell(false)
  let goOn: (() => boolean) | null = null
  let stopWaiting = () => {}
  let stopShowing = () => {}

  function turn() {
    stopWaiting()
    if (goOn?.() === true) stopWaiting = clock.after(0, turn)
  }

  function begin() {
    stopShowing()
    stopShowing = clock.after(LASTS_MS, () => isLasting.set(true))
  }

  function end() {
    goOn = null
    stopShowing()
    isLasting.set(false)
    state.set(null)
  }

  function finish() {
    stopWaiting()
    while (goOn?.() === true);
  }

  return {
    state,
    isLasting,
    finish,
    run<T>(
      { kind, total }: Pick<LongWork, 'kind' | 'total'>,
      parts: Parts<T>,
      onDone: (outcome: T) => void,
    ) {
      finish()
      let isOfSeveral = false
      goOn = () => {
        let outcome: T
        try {
          const { done, value } = parts.next()
          if (done !== true && (value < total || isOfSeveral)) {
            if (!isOfSeveral) begin()
            isOfSeveral = true
            state.set({ kind, done: value, total })
            return true
          }
          outcome = done === true ? value : endOf(parts)
        } catch (error) {
          // A fault of ours: what was done stays, and nobody is left before a window that nothing closes.
          end()
          throw error
        }
        end()
        onDone(outcome)
        return false
      }
      turn()
    },
    stop() {
      stopWaiting()
      end()
    },
  }
}

/** With a pause before the first part, where several follow: what was worked out for them took time. */
export function* afterPause<T>(parts: Parts<T>, total: number): Parts<T> {
  if (total > PART_SIZE) yield 0
  return yield* parts
}

function endOf<T>(parts: Parts<T>): T {
  for (;;) {
    const { done, value } = parts.next()
    if (done === true) return value
  }
}
