import type { Clock } from './clock.ts'

/** A look that waits a little, so that many changes are looked at once. */
export interface LaterLook {
  readonly follow: () => void
  /** Calls off the look that waits, if one does: because it was looked just now, or nobody looks any more. */
  readonly stop: () => void
}

/** Looks so long after the first of some changes, however many follow meanwhile. */
export function followLater(clock: Clock, waitMs: () => number, look: () => void): LaterLook {
  let callOff: (() => void) | null = null
  return {
    follow() {
      callOff ??= clock.after(waitMs(), () => {
        callOff = null
        look()
      })
    },
    stop() {
      callOff?.()
      callOff = null
    },
  }
}
