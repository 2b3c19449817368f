import { describe, expect, it } from 'vitest'
import { authorOf, parseAuthor } from '../../../shared/docx/author.ts'
import type { Writer } from '../../../shared/docx/author.ts'
import { PARTIES } from '../../../shared/meeting/party.ts'

const ANA: Writer = { party: 'MEX', delegate: 'Ana Peña' }
const SUPPORTED: Writer = { ...ANA, supporters: ['CRI', 'PAN'] }
const TYPED: Writer = { party: 'CAN', delegate: 'Elena Robles', by: 'SE' }

describe("a revision's author", () => {
  it.each([
    ['MEX – Ana Peña', [ANA]],
    ['MEX', [{ party: 'MEX', delegate: '' }]],
    ['MEX, con CRI – Ana Peña', [{ ...ANA, supporters: ['CRI'] }]],
    ['MEX, con CRI y PAN – Ana Peña', [SUPPORTED]],
    ['MEX, con CRI, BLZ y PAN', [{ ...ANA, delegate: '', supporters: ['CRI', 'BLZ', 'PAN'] }]],
    ['CAN – Elena Robles (SE)', [TYPED]],
    ['CAN, con MEX – Elena Robles (SE)', [{ ...TYPED, supporters: ['MEX'] }]],
    ['MEX, con CRI y PAN – Ana Peña; CAN – Elena Robles (SE)', [SUPPORTED, TYPED]],
  ] as const)('%s names all who stand behind it, and is read back', (author, writers) => {
    expect(authorOf(writers, 'es')).toBe(author)
    expect(parseAuthor(author)).toEqual(writers)
  })

  it('is in the language of the text, and read in either', () => {
    expect(authorOf([SUPPORTED], 'en')).toBe('MEX, with CRI and PAN – Ana Peña')
    expect(parseAuthor('MEX, with CRI and PAN – Ana Peña')).toEqual([SUPPORTED])
  })

  it.each(['Ana Peña', 'XYZ – Ana', 'MEX, con nadie – Ana', 'MEX – Ana; somebody', ''])(
    '“%s” is nobody of ours',
    (author) => {
      expect(parseAuthor(author)).toBeNull()
    },
  )

  it('is never longer than Word takes, and leaves persons out before parties', () => {
    const everybody = PARTIES.map((party) => ({
      party,
      delegate: 'Nombre y apellidos bien largos',
    }))
    expect(authorOf(everybody, 'es')).toBe(PARTIES.join('; '))
    expect(authorOf([{ ...SUPPORTED, delegate: 'n'.repeat(300) }], 'es')).toBe('MEX, con CRI y PAN')
  })
})
