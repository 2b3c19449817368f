import { describe, expect, it } from 'vitest'
import { EXPORT_MODES } from '../../../../shared/docx/export-modes.ts'
import { exported, MEETING, partOf } from '../../../support/exported.ts'
import { documentOf } from '../../../support/notation.ts'

const TEXT = 't| CONCLUSIONES\ns| ACUERDOS\n1| Instar\na| Solicitar\ng| Grupo:\ni| Velar\np| Fin'

const LOGO = {
  ...({ slot: 'right', mediaType: 'image/png', widthPx: 1, heightPx: 1 } as const),
  base64:
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
}

/** The XML of one style. */
const styleOf = (styles: string, id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? ''

describe('a file as people expect it in Word', () => {
  it.each([
    ['Title', 'Title', null],
    ['Heading1', 'heading 1', 0],
    ['Heading2', 'heading 2', 1],
    ['BodyText', 'Body Text', null],
    ['ListNumber', 'List Number', null],
    ['ListNumber2', 'List Number 2', null],
    ['ListNumber3', 'List Number 3', null],
  ] as const)(
    'has the style %s under its own name, and headings in the outline',
    async (...given) => {
      const [id, name, outline] = given
      const style = styleOf(partOf(await exported(TEXT), 'word/styles.xml'), id)
      expect(style).toContain(`<w:name w:val="${name}"/>`)
      expect(/<w:outlineLvl w:val="(\d)"/.exec(style)?.[1] ?? null).toBe(
        outline?.toString() ?? null,
      )
    },
  )

  it('has one list of three levels, each tied to its style', async () => {
    const list = partOf(await exported(TEXT), 'word/numbering.xml')
    expect(list).toContain('<w:multiLevelType w:val="multilevel"/>')
    const levels = [...list.matchAll(/<w:lvl w:ilvl="(\d)".*?<\/w:lvl>/gs)].map(([level, at]) => {
      const valueOf = (name: string) => new RegExp(`<w:${name} w:val="([^"]*)"`).exec(level)?.[1]
      return [at, valueOf('numFmt'), valueOf('lvlText'), valueOf('pStyle')].join(' ')
    })
    expect(levels.slice(0, 3)).toEqual([
      '0 decimal %1. ListNumber',
      '1 lowerLetter %2. ListNumber2',
      '2 lowerRoman %3. ListNumber3',
    ])
  })

  it.each([
    ['es', 'es-419'],
    ['en', 'en-US'],
  ] as const)(
    'says its language to the spelling checker and in its properties: %s',
    async (...given) => {
      const [language, tag] = given
      const meeting = { ...MEETING, language }
      const file = await exported(documentOf(TEXT, language), { meeting, title: 'A & B' })
      expect(partOf(file, 'word/styles.xml')).toContain(`<w:lang w:val="${tag}"`)
      const core = partOf(file, 'docProps/core.xml')
      expect(core).toContain(`<dc:language>${tag}</dc:language>`)
      expect(core).toContain('<dc:title>A &amp; B</dc:title>')
      expect(core).toMatch(/<dc:creator>[^<]+</)
    },
  )

  it('says in words what its emblem and the logo of the presidency show', async () => {
    const file = await exported(TEXT, { logos: [LOGO] })
    const headers = [1, 2].map((at) => partOf(file, `word/header${at}.xml`)).join('')
    const told = [...headers.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, words]) => words)
    expect(told).toEqual([
      'Emblema: una mesa en herradura con once asientos',
      'Logotipo de la Presidencia Pro-Témpore',
    ])
  })

  it.each(EXPORT_MODES)('tells how far it is while it is made, up to the end, %s', async (mode) => {
    const shares: number[] = []
    const long = Array.from({ length: 600 }, (_, at) => `1| Punto [+MEX:${at}]`).join('\n')
    await exported(long, { mode }, (share) => shares.push(share))
    expect(shares.at(-1)).toBe(1)
    expect(shares.length).toBeGreaterThan(3)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  })
})
