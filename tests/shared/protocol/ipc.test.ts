import { describe, expect, it } from 'vitest'
import { parseRequest } from '../../../shared/protocol/ipc.ts'

const bytes = Uint8Array.of(1, 2)

describe('a file to save', () => {
  it('has a name and bytes', () => {
    const file = { name: 'Conclusiones 2021.docx', bytes, more: 'is left behind' }
    expect(parseRequest['file:save'](file)).toEqual({ name: 'Conclusiones 2021.docx', bytes })
  })

  it.each([
    ['a place instead of a name', { name: '../.bashrc', bytes }],
    ['a place of another system', { name: 'C:\\x', bytes }],
    ['no name', { name: '', bytes }],
    ['a name without end', { name: 'x'.repeat(201), bytes }],
    ['text instead of bytes', { name: 'a.docx', bytes: 'PK' }],
    ['nothing', null],
  ])('is refused with %s', (_what, payload) => {
    expect(() => parseRequest['file:save'](payload)).toThrow(TypeError)
  })
})
