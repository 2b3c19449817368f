/** A long list that is changed one by one, mostly where it was changed last: keys fall where keys fell. */
export class Row<T> {
  private items: T[] = []
  private lastAt = 0
  private now: readonly T[] | null = null

  get length(): number {
    return this.items.length
  }

  /** As it is now: what changes later changes nothing in it. */
  all(): readonly T[] {
    this.now ??= [...this.items]
    return this.now
  }

  /** -1 for what is not in it. */
  indexOf(item: T): number {
    if (this.items[this.lastAt] === item) return this.lastAt
    const at = this.items.indexOf(item)
    if (at >= 0) this.lastAt = at
    return at
  }

  /** @throws RangeError where nothing stands at that place. */
  replace(at: number, item: T): void {
    if (at < 0 || at >= this.items.length) throw new RangeError(`No ${at} of ${this.items.length}`)
    this.items[at] = item
    this.now = null
  }

  insert(at: number, item: T): void {
    this.items.splice(at, 0, item)
    this.now = null
  }

  fill(items: readonly T[]): void {
    this.items = [...items]
    this.now = items
  }
}
