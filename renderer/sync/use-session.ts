import { useMemo } from 'react'
import { openWhileRead } from './readable.ts'
import type { Session } from './session.ts'
import { useReadable } from './use-readable.ts'

/** A session that is open as long as it is shown; null until it is, and where there is none to open. */
export function useSession(open: (() => Session) | null): Session | null {
  const opening = useMemo(
    () =>
      openWhileRead<Session>((tell) => {
        if (open === null) return () => {}
        const session = open()
        const onOnline = () => session.noteNetwork(true)
        const onOffline = () => session.noteNetwork(false)
        window.addEventListener('online', onOnline)
        window.addEventListener('offline', onOffline)
        tell(session)
        return () => {
          window.removeEventListener('online', onOnline)
          window.removeEventListener('offline', onOffline)
          void session.close()
        }
      }),
    [open],
  )
  return useReadable(opening)
}
