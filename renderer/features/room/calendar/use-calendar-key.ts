import { useEffect } from 'react'
import { isCalendarKey } from '../model/keys.ts'
import type { RoomWindow } from '../model/room-window.ts'

/** Ctrl-Alt-A opens the calendar, wherever the focus is. */
export function useCalendarKey(onOpen: (window: RoomWindow) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isCalendarKey(event) || document.querySelector('[role$="dialog"]') !== null) return
      event.preventDefault()
      onOpen('calendar')
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [onOpen])
}
