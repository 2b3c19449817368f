import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../../shared/docx/read/read-docx.ts'
import { UNPACKED_LIMIT_BYTES } from '../../../../shared/docx/read/unpack.ts'
import { altered, exported } from '../../../support/exported.ts'
import { showParagraphs } from '../../../support/notation.ts'

const GOOD = await exported('1| Instar')

function errorOf(file: Uint8Array): unknown {
  const read = readDocx(file)
  return read.ok ? 'no error' : read.error
}

describe('what cannot be read', () => {
  it.each([
    ['an empty file', new Uint8Array()],
    ['a text', strToU8('Conclusiones')],
    ['a PDF', strToU8('%PDF-1.7')],
  ])('is not a zip: %s', (_, file) => {
    expect(errorOf(file)).toEqual({ kind: 'not-a-zip' })
  })

  it('is old or locked in the container that Word used before', () => {
    expect(errorOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toEqual({ kind: 'old-or-locked' })
  })

  it('is damaged when it was cut short anywhere', () => {
    const cuts = [4, 100, Math.floor(GOOD.length / 2), GOOD.length - 30]
    expect(cuts.map((length) => errorOf(GOOD.subarray(0, length)))).toEqual(
      cuts.map(() => ({ kind: 'damaged', part: null })),
    )
  })

  it('is damaged when a part is not well formed, and says which', () => {
    const file = altered(GOOD, { 'word/document.xml': (xml) => xml.slice(0, -20) })
    expect(errorOf(file)).toEqual({ kind: 'damaged', part: 'word/document.xml' })
  })

  it('is damaged when it is nested deeper than any document', () => {
    const deep = altered(GOOD, {
      'word/document.xml': (xml) =>
        xml.replace('<w:body>', `<w:body>${'<w:ins>'.repeat(5000)}${'</w:ins>'.repeat(5000)}`),
    })
    expect(errorOf(deep)).toEqual({ kind: 'damaged', part: 'word/document.xml' })
  })

  it('is no Word file when the zip holds something else', () => {
    expect(errorOf(zipSync({ 'notes.txt': strToU8('x') }))).toEqual({ kind: 'not-a-docx' })
    const sheet = altered(GOOD, { 'word/document.xml': () => '<workbook/>' })
    expect(errorOf(sheet)).toEqual({ kind: 'not-a-docx' })
  })

  it('is refused with a DOCTYPE in any part that is read', () => {
    const evil = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    const file = altered(GOOD, {
      'word/styles.xml': (xml) => xml.replace('<w:styles', `${evil}$&`),
    })
    expect(errorOf(file)).toEqual({ kind: 'doctype', part: 'word/styles.xml' })
  })

  it('is too large by what the zip says, before anything is unpacked', () => {
    const bomb = claiming(GOOD, UNPACKED_LIMIT_BYTES + 1)
    expect(errorOf(bomb)).toEqual({ kind: 'too-large', limitBytes: UNPACKED_LIMIT_BYTES })
  })

  it('is a bomb by what its parts say together, before anything is unpacked', () => {
    const zeros = new Uint8Array(UNPACKED_LIMIT_BYTES / 10)
    const parts = Array.from({ length: 11 }, (_, at) => [`word/media/${at}.emf`, zeros] as const)
    const bomb = zipSync(Object.fromEntries(parts))
    expect(bomb.length).toBeLessThan(UNPACKED_LIMIT_BYTES / 500)
    expect(errorOf(bomb)).toEqual({ kind: 'too-large', limitBytes: UNPACKED_LIMIT_BYTES })
  })

  it('is cut off where a part is larger than the zip says', () => {
    expect(errorOf(claiming(GOOD, 10))).toEqual({ kind: 'damaged', part: 'word/document.xml' })
  })
})

/** The same zip, saying in its list that the document has another size. */
function claiming(file: Uint8Array, sizeBytes: number): Uint8Array {
  const bytes = Buffer.from(file)
  const name = bytes.lastIndexOf('word/document.xml')
  bytes.writeUInt32LE(sizeBytes, name - 46 + 24)
  return bytes
}

/** Reads a body that some other program might have written. */
function bodyRead(body: string): string {
  const file = altered(GOOD, {
    'word/document.xml': (xml) => xml.replace(/<w:body>.*<w:sectPr/s, `<w:body>${body}<w:sectPr`),
  })
  const read = readDocx(file)
  return read.ok ? showParagraphs(read.value.document.paragraphs) : read.error.kind
}

const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`

describe('what other programs write', () => {
  it('is read through fields, links, content controls and tables', () => {
    expect(
      bodyRead(
        `<w:p><w:hyperlink>${run('a')}</w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>` +
          `<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:sdt><w:sdtContent>${run('b')}</w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>` +
          `<w:tbl><w:tr><w:tc><w:p>${run('c')}</w:p></w:tc><w:tc><w:p>${run('d')}</w:p></w:tc></w:tr></w:tbl>`,
      ),
    ).toBe('p| a\np| b\np| c\np| d')
  })

  it('is read without what it links to elsewhere, and without its macros', () => {
    const outside =
      '<Relationship Id="rX" TargetMode="External" Target="http://203.0.113.1/x.dotm" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/>' +
      '<Relationship Id="rY" TargetMode="External" Target="file:///etc/passwd" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"/>' +
      '<Relationship Id="rZ" Target="vbaProject.bin" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"/>'
    const file = altered(GOOD, {
      'word/_rels/document.xml.rels': (xml) =>
        xml.replace('</Relationships>', `${outside}</Relationships>`),
    })
    const read = readDocx(file)
    expect(read.ok && showParagraphs(read.value.document.paragraphs)).toBe('1| Instar')
  })

  it('is read whole, however many revisions it has and however their ids repeat', () => {
    const revisions = Array.from(
      { length: 10_000 },
      (_, at) => `<w:ins w:id="${at % 7}" w:author="A">${run(`${at} `)}</w:ins>`,
    )
    const read = bodyRead(`<w:p>${revisions.join('')}</w:p>`)
    expect(read.match(/\d+ /g)).toHaveLength(10_000)
    expect(read.match(/\[\+A@0:/g)).toHaveLength(1)
  })

  it('is taken without author and date', () => {
    expect(bodyRead(`<w:p><w:ins w:id="1">${run('a')}</w:ins></w:p>`)).toBe('p| [+@0:a]')
  })

  it('is never put under a delegation unless its author says so', () => {
    const body = (author: string) =>
      `<w:p><w:ins w:author="${author}" w:date="1970-01-01T00:00:00Z">${run('a')}</w:ins></w:p>`
    const partyOf = (author: string) => {
      const file = altered(GOOD, {
        'word/document.xml': (xml) => xml.replace('<w:body>', `<w:body>${body(author)}`),
      })
      const read = readDocx(file)
      return read.ok
        ? [...read.value.document.suggestions.values()].map(
            ({ party, delegate }) => `${party}: ${delegate}`,
          )
        : []
    }
    expect(partyOf('MEX – Ana Peña')).toEqual(['MEX: Ana Peña'])
    expect(partyOf('CAN – A; CRI – B')).toEqual(['CAN: A', 'CRI: B'])
    expect(partyOf('Ana; MEX – Luis')).toEqual(['OBS: Ana; MEX – Luis'])
    expect(partyOf('MEXICO')).toEqual(['OBS: MEXICO'])
    expect(partyOf('XXX – Ana')).toEqual(['OBS: XXX – Ana'])
  })

  it('gives a row under revision to whoever added or struck it', () => {
    expect(
      bodyRead(
        `<w:tbl><w:tr><w:trPr><w:del w:author="MEX"/></w:trPr><w:tc><w:p>${run('a')}</w:p></w:tc></w:tr></w:tbl><w:p>${run('b')}</w:p>`,
      ),
    ).toBe('p| [-MEX@0:a] ¶[-MEX@0]\np| b')
  })

  it('is read as taken away here and put in there where it was moved', () => {
    expect(
      bodyRead(
        `<w:p><w:moveFrom w:author="MEX">${run('a')}</w:moveFrom>${run('b')}<w:moveTo w:author="MEX">${run('a')}</w:moveTo></w:p>`,
      ),
    ).toBe('p| [-MEX@0:a]b[+MEX@0:a]')
  })
})
