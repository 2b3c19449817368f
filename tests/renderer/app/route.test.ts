import { describe, expect, it } from 'vitest'
import { parseRoute, pathOf } from '../../../renderer/app/route.ts'

describe('parseRoute', () => {
  it.each(['/', '/nueva', '/i/MEX-7Q4K-9TDP', '/sala/m0123456789abcde'])(
    'reads %s as it is written',
    (path) => expect(pathOf(parseRoute(path))).toBe(path),
  )

  it('finds the code of an invitation', () => {
    expect(parseRoute('/i/MEX-7Q4K-9TDP')).toEqual({ kind: 'join', code: 'MEX-7Q4K-9TDP' })
  })

  it('keeps a stray percent sign in a code, for the host to refuse', () => {
    expect(parseRoute('/i/MEX%')).toEqual({ kind: 'join', code: 'MEX%' })
  })

  it.each(['/elsewhere', '/sala', '/sala/../x', '/i', '/nueva/otra', '/sala/a/b'])(
    'leads nowhere from %s',
    (path) => expect(parseRoute(path)).toEqual({ kind: 'nowhere' }),
  )
})
