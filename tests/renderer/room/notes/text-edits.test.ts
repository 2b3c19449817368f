import { describe, expect, it } from 'vitest'
import {
  shiftedRange,
  typedAt,
  undoStep,
} from '../../../../renderer/features/room/notes/text-edits.ts'

describe('what was typed', () => {
  it('is told by the caret where letters repeat', () => {
    expect(typedAt('a  b', 'a   b', 2)).toEqual({ from: 1, to: 1, text: ' ' })
    expect(typedAt('aaa', 'aa', 1)).toEqual({ from: 1, to: 2, text: '' })
    expect(typedAt('aaa', 'aaxa', 3)).toEqual({ from: 2, to: 2, text: 'x' })
  })

  it('moves places behind it, and swallows those within', () => {
    const change = { from: 2, to: 5, text: 'xy' }
    const caretAfter = (at: number) => shiftedRange([at, at], [change])[0]
    expect([0, 2, 3, 5, 9].map(caretAfter)).toEqual([0, 2, 4, 4, 8])
  })

  it('leaves what others write right before and behind a selection out of it', () => {
    const before = { from: 3, to: 3, text: 'xy' }
    const behind = { from: 9, to: 9, text: 'z' }
    expect(shiftedRange([3, 7], [before, behind])).toEqual([5, 9])
  })

  it('is taken back by Ctrl-Z and brought again by Ctrl-Y or Ctrl-Shift-Z', () => {
    const press = { key: 'z', ctrlKey: true, metaKey: false, altKey: false, shiftKey: false }
    expect(undoStep(press)).toBe('undo')
    expect(undoStep({ ...press, shiftKey: true, key: 'Z' })).toBe('redo')
    expect(undoStep({ ...press, key: 'y' })).toBe('redo')
    expect(undoStep({ ...press, altKey: true })).toBeNull()
    expect(undoStep({ ...press, ctrlKey: false })).toBeNull()
  })
})
