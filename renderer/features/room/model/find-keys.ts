import type { KeyPress } from './keys.ts'

/** What of a search is ordered by a key, wherever the focus is. */
export type FindOrder = 'find' | 'replace' | 'next' | 'previous'

/**
 * The keys of Word and of browsers. Replacing is Ctrl+H; on a Mac, where that would hide the
 * window, Cmd+Shift+H, as in Google's documents.
 */
export function findOrderOf(press: KeyPress): FindOrder | null {
  const { ctrlKey, metaKey, altKey, shiftKey } = press
  const key = press.key.toLowerCase()
  if (altKey) return null
  if (key === 'f3' && !ctrlKey && !metaKey) return shiftKey ? 'previous' : 'next'
  if (ctrlKey === metaKey) return null
  if (key === 'f' && !shiftKey) return 'find'
  return key === 'h' && shiftKey === metaKey ? 'replace' : null
}
