import { describe, expect, it } from 'vitest'
import type { Seen } from '../../../shared/document/goal.ts'
import { inMovedOrder } from '../../../shared/document/moves.ts'
import { paragraphId } from '../../../shared/ids.ts'

describe('what was moved after one that has no end, nor any behind it', () => {
  const first = paragraphId('1.1')
  const moved = paragraphId('1.2')
  const part = paragraphId('2.1')
  const goal = paragraphId('1.3')

  /** The goal was cut in two: its beginning has an end of its own. */
  const orderWith = (seen?: Seen) =>
    inMovedOrder(
      [first, moved, part, goal],
      [
        { joins: [goal], moves: [] },
        {
          joins: [],
          moves: [{ paragraph: moved, after: goal, from: first, order: 1, ...(seen && { seen }) }],
        },
      ],
      (id) => ({ id, origin: id === part ? goal : null, follows: null }),
    )

  it('comes before what was cut from that one unseen', () => {
    expect(orderWith([1, 4])).toEqual([first, moved, part, goal])
  })

  it('comes after what was cut from it before', () => {
    expect(orderWith([1, 4, 2, 2])).toEqual([first, part, moved, goal])
  })

  it('comes last, as ever, where it does not say what was seen', () => {
    expect(orderWith()).toEqual([first, part, moved, goal])
  })
})
