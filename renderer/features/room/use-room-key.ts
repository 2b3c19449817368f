import { useEffect } from 'react'

/**
 * Keys of the room, wherever the focus is but in a dialog. `orderOf` answers what a key orders, or null;
 * it is asked at each key, so it looks at the key first. `first`: before the text hears of it.
 */
export function useRoomKey(
  orderOf: (press: KeyboardEvent) => (() => void) | null,
  turn: 'first' | 'last' = 'last',
): void {
  useEffect(() => {
    const onKeyDown = (press: KeyboardEvent) => {
      const order = orderOf(press)
      if (order === null || document.querySelector('[role$="dialog"]') !== null) return
      press.preventDefault()
      if (turn === 'first') press.stopPropagation()
      order()
    }
    const options = { capture: turn === 'first' }
    document.addEventListener('keydown', onKeyDown, options)
    return () => document.removeEventListener('keydown', onKeyDown, options)
  }, [orderOf, turn])
}
