import { describe, expect, it } from 'vitest'
import { createCommentPace } from '../../../../electron/host/meetings/comment-pace.ts'

const MINUTE = 60_000

describe('what one person may say', () => {
  it('is ten times a minute, and does not count what was not taken', () => {
    let now = 1_000_000
    const pace = createCommentPace(() => now)
    for (let n = 0; n < 20; n += 1) pace.count('Ana')()
    for (let n = 0; n < 10; n += 1) {
      expect(pace.waitMs('Ana')).toBe(0)
      pace.count('Ana')
      now += 1_000
    }
    expect([pace.waitMs('Ana'), pace.waitMs('Luis')]).toEqual([MINUTE - 10_000, 0])
    now += MINUTE - 10_000
    expect(pace.waitMs('Ana')).toBe(0)
  })

  it('is not forbidden for longer by a clock that is set back', () => {
    let now = 9e12
    const pace = createCommentPace(() => now)
    for (let n = 0; n < 10; n += 1) pace.count('Ana')
    now = 1_000_000
    expect(pace.waitMs('Ana')).toBe(0)
  })
})
