/** A value that changes and says so: what `useSyncExternalStore` wants. */
export interface Readable<T> {
  /** The same object until the value changes. */
  readonly get: () => T
  readonly subscribe: (listener: () => void) => () => void
}

export interface Cell<T> extends Readable<T> {
  readonly set: (value: T) => void
}

export function createCell<T>(initial: T): Cell<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A value made of another; the same object while `isSame` says that nothing of it changed. */
export function derive<T, U>(
  source: Readable<T>,
  make: (value: T) => U,
  isSame: (one: U, other: U) => boolean,
): Readable<U> {
  let known: { readonly from: T; readonly made: U } | null = null
  return {
    get() {
      const from = source.get()
      if (known !== null && Object.is(known.from, from)) return known.made
      const made = make(from)
      known = { from, made: known !== null && isSame(known.made, made) ? known.made : made }
      return known.made
    },
    subscribe: source.subscribe,
  }
}

/** Whether two lists hold the same, one by one. */
export function isSameList<T>(
  one: readonly T[],
  other: readonly T[],
  isSame: (a: T, b: T) => boolean = Object.is,
): boolean {
  if (one.length !== other.length) return false
  return one.every((each, at) => {
    const match = other[at]
    return match !== undefined && isSame(each, match)
  })
}

/**
 * What is open while somebody subscribes, and closed with the last of them; null otherwise.
 * `open` tells what it opened, perhaps later and more than once, and answers how to close it.
 */
export function openWhileRead<T>(
  open: (tell: (value: T | null) => void) => () => void,
): Readable<T | null> {
  const cell = createCell<T | null>(null)
  let close = () => {}
  let readers = 0
  return {
    get: cell.get,
    subscribe(listener) {
      if (readers === 0) close = open(cell.set)
      readers += 1
      const stop = cell.subscribe(listener)
      return () => {
        stop()
        readers -= 1
        if (readers > 0) return
        close()
        cell.set(null)
      }
    },
  }
}
