import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stackLines } from '../../../renderer/features/room/model/margin-layout.ts'

describe('the margin', () => {
  const box = (wantedPx: number, heightPx = 20) => ({ wantedPx, heightPx })

  it('leaves lines where their words are while there is room', () => {
    expect(stackLines([box(10), box(100), box(200)], null, 6)).toEqual([10, 100, 200])
  })

  it('keeps the current one beside its words and pushes the others away', () => {
    expect(stackLines([box(90), box(95), box(100, 60), box(101)], 2, 5)).toEqual([50, 75, 100, 165])
  })

  it('pushes downwards what would leave the top', () => {
    expect(stackLines([box(0), box(2), box(4)], 2, 5)).toEqual([0, 25, 50])
  })

  it('never lets two lines touch', () => {
    const boxes = fc.array(fc.tuple(fc.nat(2_000), fc.integer({ min: 10, max: 200 })), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(boxes, fc.nat(29), (drawn, pick) => {
        const all = drawn.sort(([a], [b]) => a - b).map(([wanted, height]) => box(wanted, height))
        const tops = stackLines(all, pick < all.length ? pick : null, 6)
        tops.forEach((top, at) => {
          const above = all[at - 1]
          expect(top).toBeGreaterThanOrEqual(
            above === undefined ? 0 : (tops[at - 1] ?? 0) + above.heightPx + 6,
          )
        })
      }),
    )
  })
})
