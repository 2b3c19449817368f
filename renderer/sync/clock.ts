/** Time as an argument, so that tests can turn it by hand. */
export interface Clock {
  readonly nowMs: () => number
  /** Runs once after so long; the answer calls it off. */
  readonly after: (delayMs: number, run: () => void) => () => void
}

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  },
}
