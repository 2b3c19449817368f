/** What a key means in a cell of the calendar; null where it is the cell's own. */
export type CellOrder =
  'new-row' | 'restore' | 'row-up' | 'row-down' | 'move-up' | 'move-down' | 'undo' | 'redo'

interface CellPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

interface CellState {
  /** Something was typed that is not in the text yet: undo is the field's own until then. */
  readonly isTyping: boolean
  readonly isAtStart: boolean
  readonly isAtEnd: boolean
}

export function orderInCell(
  { key, shiftKey, ctrlKey, metaKey, altKey }: CellPress,
  { isTyping, isAtStart, isAtEnd }: CellState,
): CellOrder | null {
  if (altKey) {
    if (ctrlKey || metaKey) return null
    if (key === 'ArrowUp') return 'move-up'
    return key === 'ArrowDown' ? 'move-down' : null
  }
  if (ctrlKey || metaKey) {
    if (isTyping) return null
    const letter = key.toLowerCase()
    if (letter === 'z') return shiftKey ? 'redo' : 'undo'
    return letter === 'y' && !shiftKey ? 'redo' : null
  }
  if (key === 'Enter') return 'new-row'
  if (key === 'Escape') return isTyping ? 'restore' : null
  if (shiftKey) return null
  if (key === 'ArrowUp' && isAtStart) return 'row-up'
  return key === 'ArrowDown' && isAtEnd ? 'row-down' : null
}
