import { isIPv6 } from 'node:net'
import { lately } from '../lately.ts'

/** Slows down who guesses at codes: each remote address, and all of them together. */
export interface Tries {
  /** How long this address has to wait before it may try again; 0 when it may now. */
  waitMs(address: string): number
  /** A code that does not exist was tried. */
  noteMiss(address: string): void
}

/** With a place where misses are kept. */
export interface KeptTries extends Tries {
  /** Writes down what was not written yet. */
  stop(): void
}

/** When which address missed, oldest first. */
export type Misses = readonly (readonly [address: string, atMs: readonly number[]])[]

/** Where misses are kept, so that starting the host anew is no new beginning for who guesses. */
export interface KeptMisses {
  read(): Misses
  write(misses: Misses): void
}

const WINDOW_MS = 60_000
const MISSES_PER_WINDOW = 10
/**
 * Of all addresses together. From then on an address may miss once only: who types a code for the
 * first time is let try whatever others do.
 */
const ALL_MISSES_PER_WINDOW = 100
/** Beyond this many addresses the oldest are forgotten: the list itself must not fill the memory. */
const MAX_ADDRESSES = 10_000
/** Who guesses fast shall not make the host write a list at each guess. */
const WRITE_EVERY_MS = 1_000

export function createTries(nowMs: () => number, kept: KeptMisses = FORGETFUL): KeptTries {
  const misses = new Map(kept.read())
  let timer: NodeJS.Timeout | null = null

  function write(): void {
    if (timer === null) return
    clearTimeout(timer)
    timer = null
    kept.write([...misses])
  }

  function recent(address: string): readonly number[] {
    return lately(misses.get(address) ?? [], nowMs(), WINDOW_MS)
  }

  /** The oldest of the last so many, when there are as many. */
  function wait(times: readonly number[], most: number): number {
    const oldest = times.at(-most)
    return oldest === undefined ? 0 : Math.max(1, oldest + WINDOW_MS - nowMs())
  }

  return {
    waitMs(given) {
      const own = recent(networkOf(given))
      const ownWaitMs = wait(own, MISSES_PER_WINDOW)
      if (ownWaitMs > 0 || own.length === 0) return ownWaitMs
      const all = [...misses.values()].flatMap((times) => lately(times, nowMs(), WINDOW_MS))
      return wait(
        all.sort((one, other) => one - other),
        ALL_MISSES_PER_WINDOW,
      )
    },
    noteMiss(given) {
      const address = networkOf(given)
      const noted = [...recent(address), nowMs()].slice(-MISSES_PER_WINDOW)
      misses.delete(address)
      misses.set(address, noted)
      for (const [other] of misses) {
        if (misses.size <= MAX_ADDRESSES && recent(other).length > 0) break
        misses.delete(other)
      }
      timer ??= setTimeout(write, WRITE_EVERY_MS).unref()
    },
    stop: write,
  }
}

const FORGETFUL: KeptMisses = { read: () => [], write: () => {} }

/** Of IPv6 everybody has as many addresses as they like: what counts is the network of 64 bits. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail = ''] = plain.split('::')
  const first = head.split(':').filter(Boolean)
  const last = tail.split(':').filter(Boolean)
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0')
  return [...first, ...zeros, ...last].slice(0, 4).join(':')
}
