import { describe, expect, it } from 'vitest'
import {
  isZonedMinute,
  minuteInWords,
  momentOf,
  zonedMinute,
} from '../../../shared/meeting/zoned-minute.ts'

describe('a minute on some wall', () => {
  it('is the same moment for all, and is said as it was given', () => {
    const minute = zonedMinute('2021-12-04', 17, -360)
    expect(minute).toBe('2021-12-04T17:00-06:00')
    expect(momentOf(minute)).toBe(Date.UTC(2021, 11, 4, 23))
    expect(minuteInWords(minute, 'es')).toBe('4 de diciembre de 2021, 17:00 (UTC−6)')
    expect(minuteInWords(minute, 'en')).toBe('December 4, 2021, 17:00 (UTC−6)')
    expect(minuteInWords(zonedMinute('2021-12-04', 9, 330), 'es')).toMatch(/09:00 \(UTC\+5:30\)$/)
    expect(minuteInWords(zonedMinute('2021-12-04', 9, 0), 'es')).toMatch(/09:00 \(UTC\)$/)
  })

  it('is no day that there is not, no 24 o’clock and no other text', () => {
    for (const text of ['2021-02-30T17:00-06:00', '2021-12-04T24:00-06:00', '2021-12-04', '', 7]) {
      expect(isZonedMinute(text), String(text)).toBe(false)
    }
  })
})
