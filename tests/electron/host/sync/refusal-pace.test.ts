import { describe, expect, it } from 'vitest'
import { createRefusalPace } from '../../../../electron/host/sync/refusal-pace.ts'

describe('who is refused again and again', () => {
  it('waits for a minute after ten times, and nobody else does', () => {
    const { pace, now } = start()
    for (let times = 0; times < 10; times += 1) {
      expect(pace.mayCome('one')).toBe(true)
      pace.note('one')
      now.ms += 1_000
    }
    expect([pace.mayCome('one'), pace.mayCome('other')]).toEqual([false, true])
    now.ms += 50_000
    expect(pace.mayCome('one')).toBe(true)
  })

  it('is not kept away by a clock that was set back', () => {
    const { pace, now } = start()
    for (let times = 0; times < 10; times += 1) pace.note('one')
    now.ms -= 3_600_000
    expect(pace.mayCome('one')).toBe(true)
  })
})

function start() {
  const now = { ms: 1_000_000_000 }
  return { now, pace: createRefusalPace(() => now.ms) }
}
