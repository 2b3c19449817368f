import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datesInWords, isDay, onDates } from '../../../shared/meeting/dates.ts'
import { ordinalInRoman, proposedOrdinal, readOrdinal } from '../../../shared/meeting/ordinal.ts'
import { listInWords, participantsSentence } from '../../../shared/meeting/participants.ts'
import { fromRoman, roman } from '../../../shared/roman.ts'

describe('the days of a meeting', () => {
  it.each([
    [['2021-12-01'], 'el 1 de diciembre de 2021', 'on December 1, 2021'],
    [
      ['2021-12-02', '2021-12-03'],
      'los días 2 y 3 de diciembre de 2021',
      'on December 2 and 3, 2021',
    ],
    [
      ['2019-11-12', '2019-11-13', '2019-11-14'],
      'del 12 al 14 de noviembre de 2019',
      'from November 12 to 14, 2019',
    ],
    [
      ['2021-11-30', '2021-12-01'],
      'los días 30 de noviembre y 1 de diciembre de 2021',
      'on November 30 and December 1, 2021',
    ],
    [
      ['2021-11-29', '2021-11-30', '2021-12-01'],
      'del 29 de noviembre al 1 de diciembre de 2021',
      'from November 29 to December 1, 2021',
    ],
    [
      ['2021-12-31', '2022-01-01'],
      'los días 31 de diciembre de 2021 y 1 de enero de 2022',
      'on December 31, 2021 and January 1, 2022',
    ],
    [
      ['2021-05-03', '2021-05-05', '2021-05-07'],
      'los días 3, 5 y 7 de mayo de 2021',
      'on May 3, 5, and 7, 2021',
    ],
  ])('%j', (dates, es, en) => {
    expect(onDates(dates, 'es')).toBe(es)
    expect(onDates(dates, 'en')).toBe(en)
  })

  it('stand alone without the words before', () => {
    expect(datesInWords(['2010-05-18', '2010-05-19'], 'es')).toBe('18 y 19 de mayo de 2010')
  })

  it.each(['2021-02-29', '2021-13-01', '1 de mayo', '2021-1-1'])('are never %s', (text) => {
    expect(isDay(text)).toBe(false)
    expect(() => datesInWords([text], 'es')).toThrow(RangeError)
  })
})

describe('the delegations present', () => {
  it('are listed in the order of the Conference, whatever order they came in', () => {
    expect(participantsSentence(['DOM', 'PAN', 'BLZ'], 'es')).toBe(
      'Belice, Panamá y República Dominicana',
    )
  })

  it('follow the settings of a presidency', () => {
    const style = { order: 'english', unitedStates: 'long' } as const
    expect(participantsSentence(['USA', 'SLV', 'DOM'], 'en', style)).toBe(
      'the Dominican Republic, El Salvador, and the United States of America',
    )
  })

  it('are joined by e before the sound i only', () => {
    expect(listInWords(['Belice', 'Italia'], 'es')).toBe('Belice e Italia')
    expect(listInWords(['Belice', 'Hidalgo'], 'es')).toBe('Belice e Hidalgo')
    expect(listInWords(['Belice', 'Hielo'], 'es')).toBe('Belice y Hielo')
  })
})

describe('ordinals', () => {
  it('are printed in roman numerals and read in either', () => {
    expect(ordinalInRoman(26)).toBe('XXVI')
    expect(['XXVI', ' xxvi', '26'].map(readOrdinal)).toEqual([26, 26, 26])
    expect(['IIII', '0', 'veintiséis', ''].map(readOrdinal)).toEqual([null, null, null, null])
    expect(proposedOrdinal(2021)).toBe(26)
  })

  it('survive being written in roman numerals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3999 }), (count) => {
        expect(fromRoman(roman(count))).toBe(count)
      }),
    )
  })
})
