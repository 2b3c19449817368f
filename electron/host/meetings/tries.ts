/** Slows down who guesses at codes, one remote address at a time. */
export interface Tries {
  /** How long this address has to wait before it may try again; 0 when it may now. */
  waitMs(address: string): number
  /** A code that does not exist was tried. */
  noteMiss(address: string): void
}

const WINDOW_MS = 60_000
const MISSES_PER_WINDOW = 10
/** Beyond this many addresses the oldest are forgotten: the list itself must not fill the memory. */
const MAX_ADDRESSES = 10_000

export function createTries(nowMs: () => number): Tries {
  const misses = new Map<string, readonly number[]>()

  function recent(address: string): readonly number[] {
    const since = nowMs() - WINDOW_MS
    return (misses.get(address) ?? []).filter((atMs) => atMs > since)
  }

  return {
    waitMs(address) {
      const since = recent(address)
      const oldest = since.at(-MISSES_PER_WINDOW)
      return oldest === undefined ? 0 : Math.max(1, oldest + WINDOW_MS - nowMs())
    },
    noteMiss(address) {
      const noted = [...recent(address), nowMs()]
      misses.delete(address)
      misses.set(address, noted)
      for (const first of misses.keys()) {
        if (misses.size <= MAX_ADDRESSES) break
        misses.delete(first)
      }
    },
  }
}
