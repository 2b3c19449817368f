import { describe, expect, it } from 'vitest'
import {
  deadlineInWords,
  isDeadline,
  isOverdue,
  quartersFrom,
} from '../../../shared/meeting/deadline.ts'

describe('a deadline', () => {
  it('is a day or a quarter', () => {
    const all = ['2022-02-28', '2022-Q1', '2022-02-30', '2022-Q5', '2022', 'pronto', 3]
    expect(all.filter(isDeadline)).toEqual(['2022-02-28', '2022-Q1'])
  })

  it('is said as the Conference says it', () => {
    expect(deadlineInWords('2022-Q1', 'es')).toBe('I trimestre de 2022')
    expect(deadlineInWords('2022-Q4', 'en')).toBe('fourth quarter of 2022')
    expect(deadlineInWords('2022-02-28', 'es')).toBe('28 de febrero de 2022')
  })

  it('is over after its last day', () => {
    expect(isOverdue('2022-Q1', '2022-03-31')).toBe(false)
    expect(isOverdue('2022-Q1', '2022-04-01')).toBe(true)
    expect(isOverdue('2022-02-28', '2022-02-28')).toBe(false)
    expect(isOverdue('2022-02-28', '2022-03-01')).toBe(true)
  })

  it('is offered from the quarter of a day on', () => {
    expect(quartersFrom('2021-12-01', 3)).toEqual(['2021-Q4', '2022-Q1', '2022-Q2'])
  })
})
