import { describe, expect, it } from 'vitest'
import {
  isCommentKey,
  orderAnywhere,
  orderInBar,
} from '../../../renderer/features/room/model/keys.ts'

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

describe('the key to comment', () => {
  const isComment = (keys: string, isAltGraph = false) =>
    isCommentKey({ ...press(keys), code: 'KeyM', getModifierState: () => isAltGraph })

  it('is Ctrl-Alt-M, and Command-Alt-M on a Mac, whatever the layout writes there', () => {
    expect(['Ctrl+Alt+m', 'Ctrl+Alt+µ', 'Meta+Alt+m'].map((keys) => isComment(keys))).toEqual([
      true,
      true,
      true,
    ])
  })

  it('is no sign that AltGr writes, and nothing less or more', () => {
    expect(isComment('Ctrl+Alt+µ', true)).toBe(false)
    for (const keys of ['Ctrl+m', 'Alt+m', 'm', 'Ctrl+Alt+Shift+m']) {
      expect(isComment(keys), keys).toBe(false)
    }
  })
})
