import { describe, expect, it } from 'vitest'
import { nearSight } from '../../../renderer/features/room/model/near-sight.ts'

const NUMBERS = Array.from({ length: 4000 }, (_, at) => at)
const SIGHT = { fromPx: 100_000, toPx: 100_800 }

describe('nearSight', () => {
  it('gives what stands in sight, and a little beyond, with its place', () => {
    const near = nearSight(NUMBERS, (at) => at * 100, SIGHT)
    expect(near.map(({ item }) => item)).toEqual(NUMBERS.slice(991, 1018))
    expect(near[0]).toEqual({ item: 991, topPx: 99_100 })
  })

  it('measures a few on the way there, not all', () => {
    const measured: number[] = []
    nearSight(NUMBERS, (at) => measured.push(at) && at * 100, SIGHT)
    expect(measured.length).toBeLessThan(50)
  })

  it('goes past what is not shown, wherever that stands', () => {
    for (const isShown of [
      (at: number) => at < 1010,
      (at: number) => at > 1000,
      (at: number) => at % 7 === 3,
      (at: number) => at === 1005,
    ]) {
      const near = nearSight(NUMBERS, (at) => (isShown(at) ? at * 100 : null), SIGHT)
      expect(near.map(({ item }) => item)).toEqual(NUMBERS.slice(991, 1018).filter(isShown))
    }
    expect(nearSight(NUMBERS, () => null, SIGHT)).toEqual([])
  })
})
