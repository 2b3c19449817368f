import { describe, expect, it } from 'vitest'
import { found, MEETING_2021 } from '../../../support/findings.ts'

describe('checkText on dates', () => {
  it('finds a date at the head of the text that is not the meeting’s', () => {
    expect(found('t| 30 de noviembre de 2021', MEETING_2021)).toEqual([
      'p1 meeting-date «30 de noviembre de 2021» → «1 de diciembre de 2021»',
    ])
    expect(found('t| 1 de diciembre de 2021', MEETING_2021)).toEqual([])
    expect(found('1| Enviar comentarios el 28 de octubre.', MEETING_2021)).toEqual([])
  })

  it('takes both ends of a span for days of the meeting', () => {
    const dates = ['2019-11-12', '2019-11-13', '2019-11-14']
    const meeting = { ...MEETING_2021, dates, ppt: { country: 'GTM', year: 2019 } as const }
    expect(found('t| 12 al 14 de noviembre de 2019', meeting)).toEqual([])
    expect(found('t| 12 al 15 de noviembre de 2019', meeting)).toEqual([
      'p1 meeting-date «12 al 15 de noviembre de 2019» → «12 al 14 de noviembre de 2019»',
    ])
  })

  it('finds days that no calendar has', () => {
    expect(found('1| Antes del 31 de junio de 2021 y del 29 de febrero.')).toEqual([
      'p1 no-such-day «31 de junio de 2021»',
    ])
  })

  it('finds the wrong weekday', () => {
    expect(
      found('1| El lunes 12 de noviembre de 2019 y el martes 12 de noviembre de 2019.'),
    ).toEqual(['p1 weekday «lunes» → «martes»'])
  })

  it('reads English dates', () => {
    const english = { ...MEETING_2021, language: 'en' } as const
    expect(found('t| December 1, 2021', english)).toEqual([])
    expect(found('t| December 2, 2021', english)).toEqual([
      'p1 meeting-date «December 2, 2021» → «December 1, 2021»',
    ])
    expect(found('1| On Monday, December 1, 2021.', english)).toEqual([
      'p1 weekday «Monday» → «Wednesday»',
    ])
  })
})

describe('checkText on ordinals', () => {
  it('finds one that is not its year’s', () => {
    expect(found('p| La XXIII Conferencia Regional sobre Migración se realizó en 2019.')).toEqual([
      'p1 ordinal «XXIII» → «XXIV»',
    ])
    expect(found('p| La XXIV Reunión Viceministerial se realizó en 2019.')).toEqual([])
  })

  it('says nothing where no year is named, or two', () => {
    expect(found('1| XXVII Reunión Viceministerial.')).toEqual([])
    expect(found('1| La XXVII Reunión Viceministerial, de 2021 a 2022.')).toEqual([])
  })

  it('takes the meeting’s own in a title', () => {
    expect(found('t| XXV CONFERENCIA REGIONAL SOBRE MIGRACIÓN', MEETING_2021)).toEqual([
      'p1 ordinal «XXV» → «XXVI»',
    ])
  })
})
