import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { showParagraphs } from '../../../support/notation.ts'
import { bodyOf, exported, MEETING, partOf } from '../../../support/exported.ts'
import { readDocx } from '../../../../shared/docx/read/read-docx.ts'
import { EXPORT_MODES } from '../../../../shared/docx/export-modes.ts'

const PENDING = '1| Instar [-CAN:a todos ][+MEX:firmemente] ¶[+MEX]\na| x'

const textOf = (xml: string): string => xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '')

function read(file: Uint8Array): string {
  const result = readDocx(file)
  return result.ok ? showParagraphs(result.value.document.paragraphs) : result.error.kind
}

describe('writeDocx', () => {
  it('leaves out of a clean file what is pending, or takes it in', async () => {
    expect(read(await exported(PENDING, { mode: 'clean', pending: 'out' }))).toBe(
      'a| Instar a todos x',
    )
    expect(read(await exported(PENDING, { mode: 'clean', pending: 'in' }))).toBe(
      '1| Instar firmemente\na| x',
    )
    expect(read(await exported(PENDING, { mode: 'original' }))).toBe('a| Instar a todos x')
  })

  it.each([
    ['clean', 'in', 'Con las propuestas pendientes incluidas'],
    ['clean', 'out', 'Sin las propuestas pendientes'],
    ['original', 'out', 'Sin las propuestas pendientes'],
    ['tracked', 'out', 'Texto en negociación, con las propuestas de las delegaciones'],
  ] as const)('says at the foot of a %s file with pending %s: %s', async (mode, pending, note) => {
    const footer = textOf(partOf(await exported(PENDING, { mode, pending }), 'word/footer1.xml'))
    expect(footer.trim()).toBe(`${note}Página 1 de 1`)
  })

  it('says nothing of pending suggestions where there are none', async () => {
    const footer = partOf(
      await exported('p| x', { mode: 'clean', pending: 'in' }),
      'word/footer1.xml',
    )
    expect(textOf(footer).trim()).toBe('Página 1 de 1')
  })

  it('leaves no revision in a clean file', async () => {
    expect(bodyOf(await exported(PENDING, { mode: 'clean', pending: 'in' }))).not.toMatch(
      /w:ins|w:del|Change/,
    )
  })

  it.each(EXPORT_MODES)('gives the same bytes for the same request, %s', async (mode) => {
    expect(await exported(PENDING, { mode })).toEqual(await exported(PENDING, { mode }))
  })

  it.each(['America/Mexico_City', 'Asia/Kolkata', 'Pacific/Kiritimati', 'UTC'])(
    'gives them in %s too',
    async (zone) => {
      const { TZ } = process.env
      const here = await Promise.all(EXPORT_MODES.map((mode) => exported(PENDING, { mode })))
      process.env.TZ = zone
      try {
        expect(new Date(0).getTimezoneOffset()).toBe(OFFSETS[zone])
        const there = await Promise.all(EXPORT_MODES.map((mode) => exported(PENDING, { mode })))
        expect(there).toEqual(here)
      } finally {
        if (TZ === undefined) delete process.env.TZ
        else process.env.TZ = TZ
      }
    },
  )

  it('stamps the time of the export, not of the machine', async () => {
    const later = await exported('p| x', { nowMs: Date.UTC(2022, 0, 5, 9, 30) })
    expect(partOf(later, 'docProps/core.xml')).toContain('2022-01-05T09:30:00Z</dcterms:created>')
    expect([...later.subarray(10, 14)]).toEqual([0, 96, 33, 0]) // 1980-01-01 12:00 in zip's terms
  })

  it('writes an empty text as one empty paragraph', async () => {
    expect(bodyOf(await exported({ language: 'es', paragraphs: [], suggestions: new Map() }))).toBe(
      '<w:p/>',
    )
  })
})

/** Minutes, in 1970. */
const OFFSETS: Readonly<Record<string, number>> = {
  'America/Mexico_City': 360,
  'Asia/Kolkata': -330,
  'Pacific/Kiritimati': 640,
  UTC: 0,
}

describe('the letterhead', () => {
  it('names the font that stands in for one that is not installed', async () => {
    const fonts = partOf(await exported('p| a', { mode: 'clean' }), 'word/fontTable.xml')
    expect(fonts).toContain('<w:font w:name="Calibri"><w:altName w:val="Carlito"/>')
  })

  it('bears both names and the presidency on the first page, one line on the next', async () => {
    const file = await exported('p| x')
    expect(textOf(partOf(file, 'word/header2.xml')).trim().split('\n')).toEqual([
      'Conferencia Regional sobre Migración',
      'Regional Conference on Migration',
      'MÉXICO 2021',
      'Presidencia Pro-Témpore',
    ])
    expect(textOf(partOf(file, 'word/header1.xml')).trim()).toBe(
      'Conferencia Regional sobre Migración · Conclusiones y RecomendacionesMÉXICO 2021',
    )
  })

  it('keeps to one line, and leaves the English article out', async () => {
    const meeting = { ...MEETING, ppt: { country: 'DOM', year: 2023 }, language: 'en' } as const
    const lineOf = async (title: string) =>
      textOf(partOf(await exported('p| x', { meeting, title }), 'word/header1.xml')).trim()
    expect(await lineOf('Draft Declaration of the XXVI Vice-Ministerial Meeting')).toBe(
      'Draft Declaration of the XXVI Vice-Ministerial MeetingDOMINICAN REPUBLIC 2023',
    )
    expect(await lineOf('Conclusions '.repeat(20))).toBe(
      `${'Conclusions '.repeat(6)}Conclusions…DOMINICAN REPUBLIC 2023`,
    )
  })

  it('ships the emblem as a drawing and as a picture', async () => {
    expect(
      Object.keys(unzipSync(await exported('p| x'))).filter((path) => path.includes('media')),
    ).toEqual(['word/media/image1.png', 'word/media/image1.svg'])
  })

  it("shows the presidency's own logo on the right, its proportions kept", async () => {
    const logo = { slot: 'right', mediaType: 'image/png', base64: PIXEL } as const
    const file = await exported('p| x', { logos: [{ ...logo, widthPx: 200, heightPx: 100 }] })
    expect(partOf(file, 'word/header2.xml')).toContain('<wp:extent cx="856800" cy="428400"/>')
    expect(unzipSync(file)['word/media/image2.png']?.length).toBe(atob(PIXEL).length)
  })

  it('keeps a wide logo within its column', async () => {
    const logo = { slot: 'left', mediaType: 'image/png', base64: PIXEL } as const
    const file = await exported('p| x', { logos: [{ ...logo, widthPx: 1000, heightPx: 100 }] })
    expect(partOf(file, 'word/header2.xml')).toContain('<wp:extent cx="1368000" cy="136800"/>')
  })

  it('has a third logo over the names', async () => {
    const logo = { slot: 'center', mediaType: 'image/png', base64: PIXEL } as const
    const file = await exported('p| x', { logos: [{ ...logo, widthPx: 200, heightPx: 100 }] })
    expect(partOf(file, 'word/header2.xml')).toMatch(/<w:drawing>.*<w:drawing>.*Conferencia/)
  })

  it('bears the ordinal of the Conference where the meeting has one', async () => {
    const meeting = { ...MEETING, ordinal: 26 }
    expect(textOf(partOf(await exported('p| x', { meeting }), 'word/header2.xml'))).toContain(
      'XXVI Conferencia Regional sobre Migración\nXXVI Regional Conference on Migration',
    )
  })

  it.each([
    ['first', 'word/header2.xml', true],
    ['every', 'word/header1.xml', false],
    ['last', 'word/document.xml', false],
  ] as const)('is on the %s page, or every one, in %s', async (letterheadOn, place, isApart) => {
    const file = await exported('1| Fin', { letterheadOn })
    const parts = Object.keys(unzipSync(file)).filter((path) =>
      /word\/(header\d|document)/.test(path),
    )
    const bearing = parts.filter((path) => partOf(file, path).includes('Regional Conference'))
    expect(bearing).toEqual([place])
    expect(partOf(file, 'word/document.xml').includes('<w:titlePg/>')).toBe(isApart)
  })

  it('passes over a logo that holds no picture', async () => {
    const logo = { slot: 'right', mediaType: 'image/png', base64: '***' } as const
    const file = await exported('p| x', { logos: [{ ...logo, widthPx: 10, heightPx: 10 }] })
    expect(Object.keys(unzipSync(file))).not.toContain('word/media/image2.png')
  })
})

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
