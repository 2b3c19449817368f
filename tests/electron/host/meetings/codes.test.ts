import { describe, expect, it } from 'vitest'
import { createCode, parseCode } from '../../../../electron/host/meetings/codes.ts'
import { PARTIES } from '../../../../shared/meeting/party.ts'

describe('an invitation code', () => {
  it('is read back as it was made, for every party', () => {
    for (const party of PARTIES) {
      const code = createCode(party)
      expect(parseCode(code)).toBe(code)
      expect(code).toMatch(new RegExp(`^${party}(-[2-9A-HJKMNP-TV-Z]{4}){2}$`))
    }
  })

  it('is not the same twice', () => {
    expect(new Set(Array.from({ length: 500 }, () => createCode('MEX'))).size).toBe(500)
  })

  it('may be typed in any case, with or without hyphens and spaces', () => {
    for (const typed of ['mex-7q4k-9tdp', 'MEX7Q4K9TDP', ' Mex 7q4k–9tdp ', 'mex-7q4k9tdp.']) {
      expect(parseCode(typed)).toBe('MEX-7Q4K-9TDP')
    }
  })

  it('is not made of signs that are taken for each other', () => {
    for (const typed of [
      'MEX-7Q4K-9TD0',
      'MEX-7Q4K-9TD',
      'XXX-7Q4K-9TDP',
      '',
      'MEX',
      'MEX-7Q4K-9TDPP',
    ]) {
      expect(parseCode(typed)).toBeNull()
    }
  })
})
