import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../renderer/features/new-meeting/decode-text.ts'

const WORDS = 'Migración: «ñandú»'

describe('decodeText', () => {
  it.each([
    ['UTF-8', [...new TextEncoder().encode(WORDS)]],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(WORDS)]],
    ['Windows-1252', Array.from(WORDS, (sign) => sign.charCodeAt(0))],
    ['UTF-16', [0xff, 0xfe, ...Array.from(WORDS, (sign) => [sign.charCodeAt(0), 0]).flat()]],
  ])('reads a text saved as %s', (_, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe(WORDS)
  })

  it('takes a file with zero bytes for no text', () => {
    expect(decodeText(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toBeNull()
  })
})
