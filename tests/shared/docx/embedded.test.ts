import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../shared/docx/read/read-docx.ts'
import { altered, exported } from '../../support/exported.ts'

async function roundTrip(base?: string): Promise<string | null> {
  const read = readDocx(await exported('p| x', base === undefined ? {} : { base }))
  if (!read.ok) throw new Error(read.error.kind)
  return read.value.base
}

describe('the base inside a file', () => {
  it('is none where none was given', async () => {
    expect(await roundTrip()).toBeNull()
  })

  it('comes back as it was, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (base) => {
        expect(await roundTrip(base)).toBe(base)
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    '',
    ' \n a \r\n b\t ',
    '<a b="c">&amp;]]></a>',
    '_x000a_ _x005f_x000a_',
    '\u0000\ud800 \udc00\ufffe',
    '"🌎"',
  ])('may be %j', async (base) => {
    expect(await roundTrip(base)).toBe(base)
  })

  it('is none where somebody broke it', async () => {
    const broken = altered(await exported('p| x', { base: '{}' }), {
      'customXml/item1.xml': (xml) => xml.replace('</base>', ''),
    })
    const read = readDocx(broken)
    expect(read.ok && read.value.base).toBeNull()
  })
})
