import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { drawQr } from '../../../renderer/ui/qr-path.ts'

/** Paints the path on a grid again. */
function painted({ size, path }: { readonly size: number; readonly path: string }): string {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => '·'))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    rows[Number(y)]?.fill('█', Number(x), Number(x) + Number(length))
  }
  return rows.map((row) => row.join('')).join('\n')
}

describe('drawQr', () => {
  const link = 'http://192.168.1.20:4180/i/MEX-7Q4K-9TDP'

  it('draws every dark module and no other', () => {
    const { data } = encode(link, { ecc: 'M', border: 4 })
    const expected = data.map((row) => row.map((isDark) => (isDark ? '█' : '·')).join(''))
    expect(painted(drawQr(link))).toBe(expected.join('\n'))
  })

  it('leaves a quiet zone of four modules on every side', () => {
    const rows = painted(drawQr(link)).split('\n')
    const quiet = [...rows.slice(0, 4), ...rows.slice(-4)].join('')
    expect(quiet).toMatch(/^·+$/)
    expect(rows.every((row) => row.startsWith('····') && row.endsWith('····'))).toBe(true)
  })
})
