import { describe, expect, it } from 'vitest'
import { orderAnywhere, orderInBar } from '../../../renderer/features/room/model/keys.ts'

/** `Ctrl+Shift+.` as the browser tells it. */
function press(keys: string) {
  const parts = keys.split('+')
  const has = (name: string) => parts.includes(name)
  return {
    key: parts.at(-1) ?? '',
    shiftKey: has('Shift'),
    ctrlKey: has('Ctrl'),
    metaKey: has('Meta'),
    altKey: has('Alt'),
  }
}

describe('the chair’s keys', () => {
  it.each([
    ['F8', 'next'],
    ['Shift+F8', 'previous'],
    ['Ctrl+.', 'next'],
    ['Ctrl+Shift+:', 'previous'],
    ['Alt+F8', null],
    ['a', null],
    ['.', null],
  ])('anywhere, %s means %s', (keys, order) => {
    expect(orderAnywhere(press(keys))).toBe(order)
  })

  it.each([
    ['a', 'accept'],
    ['R', 'reject'],
    ['Shift+A', 'accept-paragraph'],
    ['Ctrl+z', 'undo'],
    ['ArrowRight', 'next'],
    ['Escape', 'leave'],
    ['Ctrl+a', null],
    ['Ctrl+r', null],
    ['Ctrl+Alt+e', null],
    ['Alt+a', null],
    ['x', null],
  ])('in the bar, %s means %s', (keys, order) => {
    expect(orderInBar(press(keys))).toBe(order)
  })
})
