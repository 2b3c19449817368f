import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { parseLetterheadFile } from '../../../../shared/docx/graft/letterhead-file.ts'
import { readDocx, readLabels } from '../../../../shared/docx/read/read-docx.ts'
import { EXPORT_MODES } from '../../../../shared/docx/export-modes.ts'
import { altered, exported, partOf } from '../../../support/exported.ts'
import { documentOf, showParagraphs } from '../../../support/notation.ts'
import { wordLetterhead } from '../../../support/word-letterhead.ts'

const THEIRS = await wordLetterhead()
const TEXT = `
  t| CONCLUSIONES
  s| ACUERDOS
  1| Instar [-CAN:a todos ][+MEX:firmemente ]a los Países
  a| Solicitar ¶[+CRI]
  a| Fin`

function ownLetterhead(bytes = THEIRS) {
  const parsed = parseLetterheadFile(bytes)
  if (!parsed.ok) throw new Error(parsed.error.kind)
  return parsed.value
}

/** A field whose order is cut in pieces; what is written as XML stands in it as it is. */
function complexField(...pieces: readonly string[]): string {
  const sign = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const orders = pieces.map((each) =>
    each.startsWith('<')
      ? each
      : `<w:r><w:instrText xml:space="preserve">${each}</w:instrText></w:r>`,
  )
  const shown = '<w:r><w:t>1</w:t></w:r>'
  return [sign('begin'), ...orders, sign('separate'), shown, sign('end')].join('')
}

function simpleField(order: string): string {
  const told = order.replaceAll('"', '&quot;')
  return `<w:fldSimple w:instr="${told}"><w:r><w:t>1</w:t></w:r></w:fldSimple>`
}

const withInFooter = (file: Uint8Array, field: string) =>
  altered(file, { 'word/footer1.xml': (xml) => xml.replace('</w:p>', `${field}</w:p>`) })

/** Its first page has bands of its own, and none is there. */
const apart = (file: Uint8Array) =>
  altered(file, {
    'word/document.xml': (xml) => xml.replace(/(?=<w:docGrid\b|<\/w:sectPr>)/, '<w:titlePg/>'),
  })

/** Their footer, with a field in it, on a text of ours. */
async function footerWith(field: string): Promise<string> {
  const own = ownLetterhead(withInFooter(THEIRS, field))
  return partOf(await exported(TEXT, { mode: 'clean', ownLetterhead: own }), 'word/footer1.xml')
}

const problemOf = (bytes: Uint8Array) => {
  const parsed = parseLetterheadFile(bytes)
  return parsed.ok ? null : parsed.error.kind
}

describe("a text on the presidency's own letterhead", () => {
  it.each(EXPORT_MODES)('stands between their header and footer, %s', async (mode) => {
    const file = await exported(TEXT, { mode, ownLetterhead: ownLetterhead(), base: '{}' })
    expect(partOf(file, 'word/header1.xml')).toContain('GOBIERNO DE COSTA RICA')
    expect(partOf(file, 'word/document.xml')).toContain('Solicitar')
  })

  it('keeps their header, footer, logo, paper and defaults, and none of their words', async () => {
    const file = await exported(TEXT, { mode: 'clean', ownLetterhead: ownLetterhead() })
    const parts = unzipSync(file)
    expect(partOf(file, 'word/header1.xml')).toContain('GOBIERNO DE COSTA RICA')
    expect(partOf(file, 'word/footer1.xml')).toContain('San José, Costa Rica')
    expect(Object.keys(parts).some((path) => path.startsWith('word/media/'))).toBe(true)
    expect(partOf(file, 'word/styles.xml')).toContain('Georgia')
    const document = partOf(file, 'word/document.xml')
    expect(document).toMatch(/<w:pgSz[^>]*w:w="11906"/)
    expect(document).not.toContain('Estimado')
  })

  it('leaves the look of their header alone where one of our styles has its name', async () => {
    const file = await exported(TEXT, { mode: 'clean', ownLetterhead: ownLetterhead() })
    expect(partOf(file, 'word/header1.xml')).toContain('w:val="LetterheadTtulo1"')
    const styles = partOf(file, 'word/styles.xml')
    expect(styles).toContain('w:val="Letterhead heading 1"')
    expect(styles.match(/w:styleId="Title"/g)).toHaveLength(1)
    expect(styles).not.toContain('FF0000')
  })

  it('says the language of the text in the styles, where their defaults say none', async () => {
    const document = documentOf(TEXT, 'en')
    const file = await exported(document, { mode: 'clean', ownLetterhead: ownLetterhead() })
    expect(partOf(file, 'word/styles.xml')).toMatch(
      /w:styleId="ListNumber"(?:(?!<\/w:style>).)*<w:lang w:val="en-US"/,
    )
  })

  it('is read back as it is: words, authors, numbers and base', async () => {
    const document = documentOf(TEXT)
    const file = await exported(document, { ownLetterhead: ownLetterhead(), base: '{"a":1}' })
    const read = readDocx(file)
    if (!read.ok) throw new Error(read.error.kind)
    const plain = readDocx(await exported(document))
    expect(showParagraphs(read.value.document.paragraphs)).toBe(
      plain.ok ? showParagraphs(plain.value.document.paragraphs) : '',
    )
    expect(readLabels(read.value, 'accepted')).toEqual([null, null, '1.', 'a.', 'b.'])
    expect(read.value.base).toBe('{"a":1}')
    expect(partOf(file, 'word/settings.xml')).toContain('<w:trackRevisions/>')
  })

  it('says below a clean text what becomes of what is pending, where their footer cannot', async () => {
    const file = await exported(TEXT, { mode: 'clean', ownLetterhead: ownLetterhead() })
    expect(partOf(file, 'word/document.xml')).toContain('Sin las propuestas pendientes')
  })

  it('numbers their pages where they do not, below what their footer holds', async () => {
    const file = await exported(TEXT, { mode: 'clean', ownLetterhead: ownLetterhead() })
    expect(partOf(file, 'word/footer1.xml')).toMatch(/San José, Costa Rica.* PAGE .* NUMPAGES /s)
  })

  it('leaves their pages alone where they are numbered, in however many pieces that is said', async () => {
    expect(await footerWith(complexField('PA', 'GE'))).not.toContain('NUMPAGES')
  })

  it.each([
    ['in small letters', complexField(' page ')],
    ['with a switch', complexField(' PAGE   \\* MERGEFORMAT ')],
    ['in one element', simpleField('Page \\* roman')],
    ['right after another field', complexField('DATE \\* MERGEFORMAT') + complexField('PAGE')],
    ['within another field', complexField(' = ', complexField('PAGE'), ' + 4 ')],
  ])('leaves their pages alone where they are numbered %s', async (_, field) => {
    expect(await footerWith(field)).not.toContain('NUMPAGES')
  })

  it.each([
    ['how many there are', complexField(' NUMPAGES ')],
    ['on which something else stands', complexField(' PAGEREF _Toc1 \\h ')],
    ['of a file called so', simpleField(' INCLUDETEXT "C:\\\\page.docx" ')],
  ])('numbers their pages where they only say %s', async (_, field) => {
    expect(await footerWith(field)).toMatch(/"> PAGE |" PAGE "/)
  })

  it('gives them a footer with the number where they have none', async () => {
    const bare = altered(THEIRS, {
      'word/document.xml': (xml) => xml.replace(/<w:footerReference\b[^>]*\/>/, ''),
    })
    const file = await exported(TEXT, { mode: 'clean', ownLetterhead: ownLetterhead(bare) })
    expect(partOf(file, 'word/footerMesa.xml')).toContain(' PAGE ')
    expect(partOf(file, 'word/document.xml')).toMatch(/<w:footerReference w:type="default"/)
  })

  it('numbers their first page too, where it is apart and has no footer', async () => {
    const file = await exported(TEXT, {
      mode: 'clean',
      ownLetterhead: ownLetterhead(apart(THEIRS)),
    })
    expect(partOf(file, 'word/footer1.xml')).toContain('NUMPAGES')
    expect(partOf(file, 'word/footerMesa.xml')).toContain('NUMPAGES')
    expect(partOf(file, 'word/document.xml')).toMatch(/<w:footerReference w:type="first"/)
  })

  it('leaves their first page without a number where only the others are to have one', async () => {
    const numbered = apart(withInFooter(THEIRS, complexField('PAGE')))
    const file = await exported(TEXT, { mode: 'clean', ownLetterhead: ownLetterhead(numbered) })
    expect(partOf(file, 'word/footer1.xml')).not.toContain('NUMPAGES')
    expect(partOf(file, 'word/document.xml')).not.toMatch(/<w:footerReference w:type="first"/)
  })

  it('numbers their even pages too, where these are apart and have no footer', async () => {
    const own = ownLetterhead(
      altered(THEIRS, {
        'word/settings.xml': (xml) =>
          xml.replace(/<w:evenAndOddHeaders\b[^>]*>/, '<w:evenAndOddHeaders/>'),
      }),
    )
    const file = await exported(TEXT, { mode: 'clean', ownLetterhead: own })
    expect(partOf(file, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
    expect(partOf(file, 'word/document.xml')).toMatch(/<w:footerReference w:type="even"/)
    expect(partOf(file, 'word/footerMesa.xml')).toContain('NUMPAGES')
  })

  it('numbers their pages where the only number is on a page that is not shown', async () => {
    const hidden = altered(withInFooter(THEIRS, complexField('PAGE')), {
      'word/document.xml': (xml) =>
        xml.replace(/(<w:footerReference\b[^>]*w:type=)"default"/, '$1"first"'),
    })
    const file = await exported(TEXT, { mode: 'clean', ownLetterhead: ownLetterhead(hidden) })
    expect(partOf(file, 'word/footerMesa.xml')).toContain('NUMPAGES')
    expect(partOf(file, 'word/document.xml')).toMatch(/<w:footerReference w:type="default"/)
  })

  it('unties it from a template, protection and anonymous saving', async () => {
    const tied = altered(THEIRS, {
      'word/settings.xml': (xml) =>
        xml.replace(
          /(<w:settings\b[^>]*>)/,
          '$1<w:removePersonalInformation/><w:attachedTemplate r:id="rId9"/><w:documentProtection w:edit="forms" w:enforcement="1"/>',
        ),
      'word/_rels/settings.xml.rels': () =>
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///C:/x.dotm" TargetMode="External"/></Relationships>',
    })
    const file = await exported(TEXT, { ownLetterhead: ownLetterhead(tied) })
    expect(partOf(file, 'word/settings.xml')).not.toMatch(
      /attachedTemplate|Protection|removePersonal/,
    )
    expect(Object.keys(unzipSync(file))).not.toContain('word/_rels/settings.xml.rels')
  })
})

describe('a file that cannot be a letterhead', () => {
  it('is no Word file, an old one, or a broken one', async () => {
    expect(problemOf(strToU8('no'))).toBe('not-a-docx')
    expect(problemOf(zipSync({ 'a.txt': strToU8('x') }))).toBe('not-a-docx')
    expect(problemOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toBe('old-or-locked')
    expect(problemOf(THEIRS.slice(0, 2000))).toBe('damaged')
    expect(problemOf(altered(THEIRS, { 'word/header1.xml': () => '<w:hdr>' }))).toBe('damaged')
    expect(problemOf(await exported('p| x'))).toBeNull()
  })

  it('has macros', () => {
    expect(problemOf(altered(THEIRS, { 'word/vbaProject.bin': () => 'x' }))).toBe('macros')
  })

  it('has nothing in its header and footer', () => {
    const empty = () => '<w:hdr xmlns:w="x"><w:p/></w:hdr>'
    const bare = altered(THEIRS, { 'word/header1.xml': empty, 'word/footer1.xml': empty })
    expect(problemOf(bare)).toBe('no-letterhead')
  })

  it('has its pictures elsewhere', () => {
    const linked = altered(THEIRS, {
      'word/_rels/header1.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://example.org/a.png" TargetMode="External"/></Relationships>',
        ),
    })
    expect(problemOf(linked)).toBe('linked')
  })
})
