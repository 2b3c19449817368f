import type { Route } from './route.ts'
import { parseRoute, pathOf } from './route.ts'

export interface Router {
  readonly route: () => Route
  readonly go: (route: Route) => void
  /** Goes there, and leaves where one is out of the window's history. */
  readonly replace: (route: Route) => void
  readonly subscribe: (listener: () => void) => () => void
  readonly stop: () => void
}

/** Follows the address of the window, and changes it. */
export function startRouter(window: Window): Router {
  const listeners = new Set<() => void>()
  let current = parseRoute(window.location.pathname)
  const arrive = () => {
    current = parseRoute(window.location.pathname)
    listeners.forEach((listener) => listener())
  }
  window.addEventListener('popstate', arrive)
  return {
    route: () => current,
    go: (route) => {
      window.history.pushState(null, '', pathOf(route))
      arrive()
    },
    replace: (route) => {
      window.history.replaceState(null, '', pathOf(route))
      arrive()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: () => window.removeEventListener('popstate', arrive),
  }
}
