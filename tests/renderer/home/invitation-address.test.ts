import { describe, expect, it } from 'vitest'
import { readInvitationAddress } from '../../../renderer/features/home/invitation-address.ts'

const MEX = { kind: 'code', code: 'MEX-7Q4K-9TDP' }

describe('readInvitationAddress', () => {
  it.each([
    'MEX-7Q4K-9TDP',
    ' mex-7q4k-9tdp ',
    'MEX 7Q4K 9TDP',
    'MEX7Q4K9TDP',
    'MEX–7Q4K—9TDP',
    'mex.7q4k.9tdp',
  ])('reads %j as the code it means', (typed) => {
    expect(readInvitationAddress(typed)).toEqual(MEX)
  })

  it('reads the code of the secretariat, which has two letters', () => {
    expect(readInvitationAddress('SE-5J8C-M2VK')).toEqual({ kind: 'code', code: 'SE-5J8C-M2VK' })
  })

  it.each([
    'http://192.168.1.20:4180/i/MEX-7Q4K-9TDP',
    '  192.168.1.20:4180/i/mex-7q4k-9tdp ',
    'http://192.168.1.20:4180/i/MEX-7Q4K-9TDP?x=1#y',
  ])('reads the link %j, with or without its beginning', (typed) => {
    expect(readInvitationAddress(typed)).toEqual({
      kind: 'link',
      origin: 'http://192.168.1.20:4180',
      code: 'MEX-7Q4K-9TDP',
    })
  })

  it.each(['MEX', 'MEX-7Q4K', 'MEXICO-7Q4K-9TDP', 'http://192.168.1.20:4180/', 'http://x/i/abc'])(
    'knows that %j is no invitation',
    (typed) => expect(readInvitationAddress(typed)).toEqual({ kind: 'malformed' }),
  )

  it('knows that nothing was typed', () => {
    expect(readInvitationAddress('   ')).toEqual({ kind: 'empty' })
  })
})
