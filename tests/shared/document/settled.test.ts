import { describe, expect, it } from 'vitest'
import { settle } from '../../../shared/document/settled.ts'
import { documentOf } from '../../support/notation.ts'

describe('a text as it would stand', () => {
  it('is made once for all who ask for it, each view for itself', () => {
    const document = documentOf('1| Agradecer[+MEX: mucho]')
    expect(settle(document)).toBe(settle(document, 'accepted'))
    expect(settle(document, 'original')).toBe(settle(document, 'original'))
    expect(settle(document, 'original')).not.toBe(settle(document))
    expect(settle({ ...document })).not.toBe(settle(document))
  })
})
