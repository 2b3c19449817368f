import { describe, expect, it } from 'vitest'
import { parseMeeting } from '../../../shared/meeting/parse-meeting.ts'

const FILE = {
  kind: 'GRCM',
  ordinal: null,
  city: 'Ciudad de México',
  dates: ['2021-12-01'],
  ppt: { country: 'MEX', year: 2021 },
  present: ['BLZ', 'CAN', 'DOM'],
  language: 'es',
}

describe('parseMeeting', () => {
  it('reads a meeting file', () => {
    expect(parseMeeting(FILE)).toEqual({ ok: true, value: FILE })
  })

  it('brings the delegations into the order of the Conference', () => {
    const read = parseMeeting({ ...FILE, present: ['DOM', 'BLZ', 'CAN'] })
    expect(read.ok && read.value.present).toEqual(['BLZ', 'CAN', 'DOM'])
  })

  it('keeps the host country where it is not the presidency’s', () => {
    const hostIn = (host: unknown) => {
      const read = parseMeeting({ ...FILE, host })
      return read.ok ? (read.value.host ?? null) : read.error
    }
    expect([hostIn('GTM'), hostIn('MEX'), hostIn(null)]).toEqual(['GTM', null, null])
    expect(hostIn('CHL')).toEqual([{ kind: 'unknown-country', value: 'CHL' }])
  })

  it.each([
    ['a kind', { kind: 'GRMC' }, { kind: 'unknown-kind', value: 'GRMC' }],
    ['an ordinal', { ordinal: 'XXVI' }, { kind: 'bad-ordinal', value: 'XXVI' }],
    ['a city', { city: ' ' }, { kind: 'no-city' }],
    ['no day', { dates: [] }, { kind: 'no-dates' }],
    ['a day', { dates: ['1/12/2021'] }, { kind: 'bad-date', value: '1/12/2021' }],
    ['days', { dates: ['2021-12-02', '2021-12-01'] }, { kind: 'dates-not-ascending' }],
    ['no presidency', { ppt: null }, { kind: 'no-presidency' }],
    [
      'a presidency',
      { ppt: { country: 'XXX', year: 2021 } },
      { kind: 'unknown-country', value: 'XXX' },
    ],
    ['a year', { ppt: { country: 'MEX', year: '2021' } }, { kind: 'bad-year', value: '2021' }],
    ['nobody', { present: [] }, { kind: 'nobody-present' }],
    ['a country', { present: ['CHL'] }, { kind: 'unknown-country', value: 'CHL' }],
    ['a country twice', { present: ['CAN', 'CAN'] }, { kind: 'present-twice', country: 'CAN' }],
    ['a language', { language: 'fr' }, { kind: 'unknown-language', value: 'fr' }],
  ])('refuses %s', (_, change, problem) => {
    expect(parseMeeting({ ...FILE, ...change })).toEqual({ ok: false, error: [problem] })
  })

  it('names everything that is wrong at once', () => {
    const read = parseMeeting({})
    expect(read.ok ? [] : read.error.map(({ kind }) => kind)).toEqual([
      'unknown-kind',
      'no-city',
      'no-dates',
      'no-presidency',
      'nobody-present',
      'unknown-language',
    ])
    expect(parseMeeting('text')).toEqual({ ok: false, error: [{ kind: 'not-a-meeting' }] })
  })
})
