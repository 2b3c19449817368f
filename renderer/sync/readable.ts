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
