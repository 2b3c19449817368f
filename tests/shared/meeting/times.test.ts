import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timesInOrder } from '../../../shared/meeting/times.ts'

describe('times to show', () => {
  it('are those of a clock that went on', () => {
    expect(timesInOrder([1, 2, 2, 5])).toEqual([1, 2, 2, 5])
    expect(timesInOrder([])).toEqual([])
  })

  it('stay where they were while the clock was ahead, or behind', () => {
    expect(timesInOrder([10, 11, 9000, 9001, 12, 13, 14])).toEqual([10, 11, 11, 11, 12, 13, 14])
    expect(timesInOrder([10, 11, 12, 1, 2, 13])).toEqual([10, 11, 12, 12, 12, 13])
    expect(timesInOrder([9000, 10, 11])).toEqual([10, 10, 11])
  })

  it('never go back, and are all of them times that were read', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), (times) => {
        const shown = timesInOrder(times)
        expect(shown).toHaveLength(times.length)
        expect(shown).toEqual(shown.toSorted((a, b) => a - b))
        expect(shown.every((each) => times.includes(each))).toBe(true)
        const sorted = times.toSorted((a, b) => a - b)
        expect(timesInOrder(sorted)).toEqual(sorted)
      }),
    )
  })
})
