import { describe, expect, it } from 'vitest'
import { sampleOf, timed } from './measure.ts'

describe('sampleOf', () => {
  it('takes the middle and the slowest but one in twenty', () => {
    const times = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect(sampleOf(times)).toEqual({ medianMs: 50, p95Ms: 95, times: 100 })
  })

  it('is the value itself where there is only one', () => {
    expect(sampleOf([7])).toEqual({ medianMs: 7, p95Ms: 7, times: 1 })
  })
})

describe('timed', () => {
  it('counts the rounds after the first few', async () => {
    let rounds = 0
    expect((await timed(10, () => (rounds += 1))).times).toBe(10)
    expect(rounds).toBe(12)
  })
})
