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
