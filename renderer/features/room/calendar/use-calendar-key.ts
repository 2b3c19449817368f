import { isCalendarKey } from '../model/keys.ts'
import type { RoomWindow } from '../model/room-window.ts'
import { useRoomKey } from '../use-room-key.ts'

/** Ctrl-Alt-A opens the calendar, wherever the focus is. */
export function useCalendarKey(onOpen: (window: RoomWindow) => void): void {
  useRoomKey((press) => (isCalendarKey(press) ? () => onOpen('calendar') : null))
}
