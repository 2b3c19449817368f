import { describe, expect, it } from 'vitest'
import { paceOf } from '../../../../electron/host/sync/pace.ts'

describe('the pace of a connection', () => {
  const takes = (count: number, pace: ReturnType<typeof paceOf>, sizeBytes = 10) =>
    Array.from({ length: count }, () => pace.mayTake(sizeBytes)).filter(Boolean).length

  it('is no matter for who types, however fast', () => {
    let now = 0
    const pace = paceOf(() => (now += 20))
    expect(takes(100_000, pace)).toBe(100_000)
  })

  it('lets a burst through, and then as much as comes back with time', () => {
    let now = 0
    const pace = paceOf(() => now)
    expect(takes(10_000, pace)).toBe(4_000)
    now += 60_000
    expect(takes(10_000, pace)).toBe(4_000)
  })

  it('counts bytes as well', () => {
    const pace = paceOf(() => 0)
    expect(takes(100, pace, 1024 * 1024)).toBe(64)
  })

  it('is not upset by a clock that is set back', () => {
    let now = 1_000_000
    const pace = paceOf(() => now)
    expect(takes(10, pace)).toBe(10)
    now = 0
    expect(takes(10, pace)).toBe(10)
  })
})
