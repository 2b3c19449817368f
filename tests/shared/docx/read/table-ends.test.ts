import { describe, expect, it } from 'vitest'
import { textOf, viewOf } from '../../../../shared/document/views.ts'
import { readDocx } from '../../../../shared/docx/read/read-docx.ts'
import { foreignDocx, paragraph, run } from '../../../support/foreign-docx.ts'

const BY = 'w:id="1" w:author="A" w:date="2021-12-01T15:00:00Z"'
const ended = (sign: 'ins' | 'del' | 'moveFrom') =>
  `<w:pPr><w:rPr><w:${sign} ${BY}/></w:rPr></w:pPr>`
const struck = (text: string) => `<w:del ${BY}><w:r><w:delText>${text}</w:delText></w:r></w:del>`

const table = (...cells: readonly string[]) =>
  `<w:tbl><w:tr>${cells.map((each) => `<w:tc>${each}</w:tc>`).join('')}</w:tr></w:tbl>`

const views = (...body: readonly string[]) => {
  const read = readDocx(foreignDocx({ body: body.join('') }))
  if (!read.ok) throw new Error(read.error.kind)
  const { document } = read.value
  return (['accepted', 'original'] as const).map((view) =>
    viewOf(document, view).map(textOf).join(' / '),
  )
}

describe('an end that nothing can be joined to', () => {
  it('of a cell stays, though a file says that somebody struck or inserted it', () => {
    const cells = [paragraph(ended('del'), run('a')), paragraph(ended('ins'), run('b'))]
    const kept = 'a / b / c'
    expect(views(table(...cells), paragraph(run('c')))).toEqual([kept, kept])
  })

  it('before a table stays while words stand before it, as Word has it', () => {
    const before = paragraph(ended('del'), run('a'))
    expect(views(before, table(paragraph(run('b'))), paragraph(run('c')))[0]).toBe('a / b / c')
    const added = paragraph(ended('ins'), run('a'))
    expect(views(added, table(paragraph(run('b'))), paragraph(run('c')))[1]).toBe('a / b / c')
  })

  it('before a table goes with all of its words', () => {
    const before = paragraph(ended('del'), struck('a'))
    expect(views(before, table(paragraph(run('b'))), paragraph(run('c')))).toEqual([
      'b / c',
      'a / b / c',
    ])
  })

  it('of a cell goes with its row', () => {
    const row = `<w:tbl><w:tr><w:trPr><w:del ${BY}/></w:trPr><w:tc>${paragraph(ended('del'), struck('a'))}</w:tc></w:tr></w:tbl>`
    expect(views(row, paragraph(run('b')))).toEqual(['b', 'a / b'])
  })

  it('of a text box stays, and so does the one of the paragraph that it hangs on', () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph(ended('del'), run('b'))}</w:txbxContent></v:textbox></w:pict></w:r>`
    expect(views(paragraph(ended('del'), run('a'), box), paragraph(run('c')))[0]).toBe('a / b / c')
  })
})
