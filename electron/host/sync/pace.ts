/** How much one connection may send: far more than people type, and less than a program could. */
export interface Pace {
  /** Whether a message of this size may be taken now. */
  mayTake(sizeBytes: number): boolean
}

/** At once, and then in each second. A draft that was written without a network comes as one message. */
const MESSAGES = { atOnce: 4_000, perSecond: 400 } as const
const BYTES = { atOnce: 64 * 1024 * 1024, perSecond: 1024 * 1024 } as const

export function paceOf(nowMs: () => number): Pace {
  const start = nowMs()
  const messages = createBudget(MESSAGES, start)
  const bytes = createBudget(BYTES, start)
  return {
    mayTake(sizeBytes) {
      const now = nowMs()
      const isWithin = [messages.spend(1, now), bytes.spend(sizeBytes, now)]
      return isWithin.every(Boolean)
    },
  }
}

interface Rate {
  readonly atOnce: number
  readonly perSecond: number
}

/** What is not used comes back with time, up to what may be used at once. */
function createBudget({ atOnce, perSecond }: Rate, startMs: number) {
  let left = atOnce
  let atMs = startMs
  return {
    spend(amount: number, nowMs: number): boolean {
      // A clock that was set back gives nothing, and takes nothing.
      left = Math.min(atOnce, left + (Math.max(0, nowMs - atMs) * perSecond) / 1000)
      atMs = nowMs
      left -= amount
      return left >= 0
    },
  }
}
