import { describe, expect, it } from 'vitest'
import { commentId, paragraphId } from '../../shared/ids.ts'
import { lintDocx } from './docx-lint.ts'
import { altered, exported } from './exported.ts'
import { documentOf } from './notation.ts'

const SAID = { party: 'MEX', delegate: 'Ana Peña', atMs: Date.UTC(2021, 11, 1, 16) } as const

const GOOD = await exported({
  ...documentOf('1| Instar[^Véase] a[+CRI:[^CRI:No aplica] todos]'),
  threads: [
    {
      ...SAID,
      id: commentId('1.1'),
      text: '¿Todos?',
      on: { kind: 'passage' },
      passage: { spans: [{ paragraph: paragraphId('p1'), from: 7, to: 8 }], words: 'a' },
      replies: [{ ...SAID, id: commentId('1.2'), text: 'Sí' }],
      resolved: SAID,
    },
  ],
})

describe('the lint of notes', () => {
  it('finds nothing in a file with comments and footnotes', () => {
    expect(lintDocx(GOOD)).toEqual([])
  })

  it.each([
    ['Footnote 2 is not there', 'footnotes', /<w:footnote w:id="2">.*?<\/w:footnote>/],
    ['Footnote 1 is nowhere in the text', 'document', /<w:footnoteReference w:id="1"\/>/],
    ['Comment 1 is not there', 'comments', /<w:comment w:id="1".*?<\/w:comment>/],
    ['Comment 0 is nowhere in the text', 'document', /<w:commentReference w:id="0"\/>/],
    ['Comment 0 without w:author', 'comments', /w:author="[^"]*"/],
    ['Comment 0 without w:date', 'comments', /w:date="[^"]*"/],
    ['No comment ends with the paragraph', 'comments', /w14:paraId="[^"]*"/],
    ['commentRange 0 has no end', 'document', /<w:commentRangeEnd w:id="0"\/>/],
  ])('finds: %s', (finding, part, gone) => {
    const broken = altered(GOOD, { [`word/${part}.xml`]: (xml) => xml.replace(gone, '') })
    expect(lintDocx(broken).join('\n')).toContain(finding)
  })

  it('finds a second reference to one footnote', () => {
    const broken = altered(GOOD, {
      'word/document.xml': (xml) =>
        xml.replace('footnoteReference w:id="2"', 'footnoteReference w:id="1"'),
    })
    expect(lintDocx(broken)).toContain('Footnote 1 is referred to twice')
  })
})
