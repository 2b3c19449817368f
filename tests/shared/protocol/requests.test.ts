import { describe, expect, it } from 'vitest'
import { BadRequest, isHttpCall, parseRequest } from '../../../shared/protocol/requests.ts'

const MEETING = {
  kind: 'GRCM',
  ordinal: null,
  city: 'Heredia',
  dates: ['2026-03-10'],
  ppt: { country: 'CRI', year: 2026 },
  present: ['MEX', 'CAN'],
  language: 'es',
}

describe('a request', () => {
  it('keeps what the protocol names, and drops the rest', () => {
    const body = { code: 'MEX-7Q4K-9TDP', name: 'Ana', role: 'chair' }
    expect(parseRequest['invitation/accept'](body)).toEqual({ code: 'MEX-7Q4K-9TDP', name: 'Ana' })
  })

  it('for a meeting puts the delegations in order', () => {
    const body = { template: 'conclusiones-grcm', meeting: MEETING, text: null }
    expect(parseRequest['desk/create'](body).meeting.present).toEqual(['CAN', 'MEX'])
  })

  it('for a meeting says all that is wrong with it', () => {
    const meeting = { ...MEETING, city: '', dates: [] }
    expect(problemsOf({ template: 'x', meeting, text: null })).toEqual(['no-city', 'no-dates'])
  })

  it('that is not as expected is thrown out', () => {
    for (const body of [null, 7, 'x', [], {}, { meeting: 7 }, { meeting: '../x' }]) {
      expect(() => parseRequest['desk/share'](body)).toThrow(BadRequest)
    }
    expect(() => parseRequest['desk/create']({ meeting: MEETING, text: 7 })).toThrow(BadRequest)
  })

  it('is only for a call that there is', () => {
    expect(['desk/open', 'desk', 'toString', '__proto__', ''].map(isHttpCall)).toEqual([
      ...[true, false, false, false, false],
    ])
  })
})

function problemsOf(body: unknown): readonly string[] {
  try {
    parseRequest['desk/create'](body)
    return []
  } catch (error) {
    return error instanceof BadRequest ? error.problems : ['another error']
  }
}
