import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../../shared/docx/read/read-docx.ts'
import { ELEMENT_LIMIT, XML_LIMIT_BYTES } from '../../../../shared/docx/read/unpack.ts'
import { foreignDocx, NAMESPACES, paragraph, run } from '../../../support/foreign-docx.ts'

/**
 * Large files are read, and files made to be large are refused before they take memory. Elsewhere:
 * not a zip, truncated, DOCTYPE, nesting and zip bombs in `read-docx.test.ts`; macros, what is kept
 * elsewhere, repeated numbers, missing authors and dates in `notices.test.ts`; ten thousand
 * revisions at the table in `import.integration.test.ts`.
 */
function read(file: Parameters<typeof foreignDocx>[0]) {
  const result = readDocx(foreignDocx(file))
  return result.ok ? result.value.document : result.error
}

function problem(file: Parameters<typeof foreignDocx>[0]) {
  const found = read(file)
  return 'kind' in found ? found : 'no error'
}

const by = (author: string, id: number): string =>
  `w:id="${id}" w:author="${author}" w:date="2026-05-01T10:00:00Z"`

describe('a large file', () => {
  it('of 300 pages is read whole', () => {
    const words = 'reconocer la importancia de una migración ordenada y segura '.repeat(6)
    const body = Array.from({ length: 3000 }, (_, at) => paragraph(run(`${at} ${words}`)))
    const found = read({ body: body.join('') })
    expect('paragraphs' in found && found.paragraphs.length).toBe(3000)
    expect('paragraphs' in found && found.paragraphs.at(-1)?.runs[0]?.text).toBe(`2999 ${words}`)
  })

  it('of as many authors as revisions keeps each', () => {
    const revisions = Array.from(
      { length: 10_000 },
      (_, at) => `<w:ins ${by(`A${at}`, at)}>${run(`${at} `)}</w:ins>`,
    )
    const found = read({ body: paragraph(revisions.join('')) })
    expect('suggestions' in found && found.suggestions.size).toBe(10_000)
    expect('paragraphs' in found && found.paragraphs[0]?.runs.length).toBe(10_000)
  })
})

describe('a file that is made to be large', () => {
  it('is refused for its elements, whatever they are and wherever', () => {
    const too = { kind: 'too-many', limit: ELEMENT_LIMIT }
    expect(problem({ body: paragraph('<w:r/>'.repeat(ELEMENT_LIMIT)) })).toEqual(too)
    const part = `<w:styles ${NAMESPACES}>${'<w:a/>'.repeat(ELEMENT_LIMIT)}</w:styles>`
    expect(problem({ body: '', parts: { 'word/styles.xml': part } })).toEqual(too)
  })

  it('is refused for its paragraphs, which take more than elements do', () => {
    expect(problem({ body: '<w:p/>'.repeat(100_001) })).toEqual({
      kind: 'too-many',
      limit: 100_000,
    })
  })

  it('is refused for its letters, before they are unpacked', () => {
    const part = `<w:styles ${NAMESPACES}>${' '.repeat(XML_LIMIT_BYTES)}</w:styles>`
    expect(problem({ body: '', parts: { 'word/styles.xml': part } })).toEqual({
      kind: 'too-large',
      limitBytes: XML_LIMIT_BYTES,
    })
  })

  it('is read in a moment where each thing leads to another', { timeout: 20_000 }, () => {
    const styles = Array.from(
      { length: 5000 },
      (_, at) =>
        `<w:style w:type="paragraph" w:styleId="S${at}"><w:basedOn w:val="S${at + 1}"/></w:style>`,
    )
    const comments = Array.from(
      { length: 5000 },
      (_, at) =>
        `<w:comment ${by('Ana', at)}><w:p w14:paraId="P${at}">${run('a')}</w:p></w:comment>`,
    )
    const answers = comments.map(
      (_, at) => `<w15:commentEx w15:paraId="P${at}" w15:paraIdParent="P${at - 1}"/>`,
    )
    const found = read({
      body: `<w:p><w:pPr><w:pStyle w:val="S0"/></w:pPr>${run('a')}</w:p>`.repeat(5000),
      parts: {
        'word/styles.xml': `<w:styles ${NAMESPACES}>${styles.join('')}</w:styles>`,
        'word/comments.xml': `<w:comments ${NAMESPACES}>${comments.join('')}</w:comments>`,
        'word/commentsExtended.xml': `<w15:commentsEx xmlns:w15="urn:w15">${answers.join('')}</w15:commentsEx>`,
      },
    })
    expect('paragraphs' in found && found.paragraphs.length).toBe(5000)
    expect('threads' in found && found.threads?.map(({ replies }) => replies.length)).toEqual([
      4999,
    ])
  })
})
