/**
 * How long things took, counted in slots of a tenth of a millisecond: a million deliveries are
 * a few kilobytes, and those of several processes add up.
 */
export class Latencies {
  readonly #slots: Uint32Array

  constructor(slots: ArrayLike<number> = []) {
    this.#slots = new Uint32Array(SLOTS)
    this.#slots.set(slots)
  }

  add(tookMs: number): void {
    const slot = Math.min(SLOTS - 1, Math.max(0, Math.ceil(tookMs / SLOT_MS)))
    this.#slots[slot] = (this.#slots[slot] ?? 0) + 1
  }

  addAll(other: Latencies): void {
    other.#slots.forEach((count, slot) => {
      this.#slots[slot] = (this.#slots[slot] ?? 0) + count
    })
  }

  get count(): number {
    return this.#slots.reduce((sum, each) => sum + each, 0)
  }

  /** What this share of them did not exceed, rounded up to a slot; NaN where there are none. */
  atMost(share: number): number {
    const wanted = Math.ceil(share * this.count)
    let seen = 0
    for (const [slot, count] of this.#slots.entries()) {
      seen += count
      if (wanted > 0 && seen >= wanted) return Math.round(slot * SLOT_MS * 10) / 10
    }
    return NaN
  }

  /** As it travels between processes. */
  get slots(): Uint32Array {
    return this.#slots
  }
}

const SLOT_MS = 0.1
/** The last one holds all from ten seconds on. */
const SLOTS = 100_001
