import { describe, expect, it } from 'vitest'
import { orderInCell } from '../../../../renderer/features/room/calendar/keys.ts'

/** `Alt+ArrowUp` as the browser tells it. */
function press(keys: string) {
  const parts = keys.split('+')
  const has = (name: string) => parts.includes(name)
  const [altKey, ctrlKey] = [has('Alt'), has('Ctrl')]
  return { key: parts.at(-1) ?? '', shiftKey: has('Shift'), metaKey: has('Meta'), altKey, ctrlKey }
}

const IDLE = { isTyping: false, isAtStart: true, isAtEnd: false }
const TYPING = { isTyping: true, isAtStart: false, isAtEnd: true }

describe('the keys of a cell', () => {
  it.each([
    ['Enter', 'new-row', 'new-row'],
    ['Escape', null, 'restore'],
    ['Tab', null, null],
    ['Alt+ArrowUp', 'move-up', 'move-up'],
    ['Alt+ArrowDown', 'move-down', 'move-down'],
    ['Ctrl+Alt+ArrowDown', null, null],
    ['ArrowUp', 'row-up', null],
    ['ArrowDown', null, 'row-down'],
    ['Shift+ArrowDown', null, null],
    ['Ctrl+z', 'undo', null],
    ['Ctrl+Shift+Z', 'redo', null],
    ['Meta+y', 'redo', null],
    ['z', null, null],
  ] as const)('%s means %s, and while one types %s', (keys, idle, typing) => {
    expect(orderInCell(press(keys), IDLE)).toBe(idle)
    expect(orderInCell(press(keys), TYPING)).toBe(typing)
  })
})
