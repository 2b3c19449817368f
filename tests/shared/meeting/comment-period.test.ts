import { describe, expect, it } from 'vitest'
import { isLateComment, lastDayForComments } from '../../../shared/meeting/comment-period.ts'

describe('the time for comments after a meeting', () => {
  it('is thirty days, or ten days on which people work', () => {
    expect(lastDayForComments('2021-12-01', '30-days')).toBe('2021-12-31')
    expect(lastDayForComments('2024-01-31', '30-days')).toBe('2024-03-01')
    // A Wednesday, and a Friday: two weekends lie between.
    expect(lastDayForComments('2021-12-01', '10-working-days')).toBe('2021-12-15')
    expect(lastDayForComments('2021-12-03', '10-working-days')).toBe('2021-12-17')
    expect(lastDayForComments('2021-12-04', '10-working-days')).toBe('2021-12-17')
  })

  it('is over the day after, and never where nobody has set one', () => {
    const dates = ['2021-11-30', '2021-12-01']
    const isLate = (day: string) => isLateComment({ dates, commentPeriod: '30-days' }, day)
    expect([isLate('2021-12-31'), isLate('2022-01-01')]).toEqual([false, true])
    expect(isLateComment({ dates }, '2030-01-01')).toBe(false)
  })
})
