import { describe, expect, it } from 'vitest'
import { lintDocx } from './docx-lint.ts'
import { altered, exported } from './exported.ts'

const TRACKED = await exported('p| uno\n1>^:MEX| a [+MEX:b] c\n1| dos', { base: '{}' })
const TABLE = await exported('1| Instar [+MEX:a] [-CAN:b]\na| x', { mode: 'compilation' })

const body = (edit: (xml: string) => string) => ({ 'word/document.xml': edit })
const inTable = (from: string | RegExp, to: string) =>
  [TABLE, body((xml) => xml.replace(from, to))] as const
const inText = (from: string | RegExp, to: string) =>
  [TRACKED, body((xml) => xml.replace(from, to))] as const

describe('the lint of a layout', () => {
  it('finds nothing in good files', () => {
    expect(lintDocx(TRACKED)).toEqual([])
    expect(lintDocx(TABLE)).toEqual([])
  })

  it.each([
    [
      'A cell does not end with a paragraph',
      inTable('</w:p></w:tc>', '</w:p><w:bookmarkEnd w:id="1"/></w:tc>'),
    ],
    [
      'The last mark of a cell is tracked',
      inTable(
        '<w:pStyle w:val="TableHeading"/>',
        '<w:pStyle w:val="TableHeading"/><w:rPr><w:ins w:id="9" w:author="A" w:date="2021-12-01T15:00:00Z"/></w:rPr>',
      ),
    ],
    ['A merged cell goes on from nothing', inTable('<w:vMerge w:val="restart"/>', '')],
    ['A row of 3 columns in a table of 4', inTable('<w:gridSpan w:val="2"/>', '')],
    ['A table without a header row', inTable('<w:tblHeader/>', '')],
    [
      'A header row below others',
      inTable(/(<w:tblHeader\/>.*?<w:cantSplit\/>)/s, '$1<w:tblHeader/>'),
    ],
    ['A table without a name', inTable(/<w:tblCaption [^>]*>/, '')],
    ['A row may be cut by the end of a page', inTable(/<w:cantSplit\/>/, '')],
    ['Blanks at the edge of "a " are not kept', inText(' xml:space="preserve">a ', '>a ')],
    ['Word takes no bookmark _mesa p1', inText('"_mesa_p1"', '"_mesa p1"')],
    [
      'List kind 99 is not defined',
      [
        TRACKED,
        {
          'word/numbering.xml': (xml: string) =>
            xml.replace(/<w:abstractNumId w:val="\d+"\/>/, '<w:abstractNumId w:val="99"/>'),
        },
      ] as const,
    ],
    [
      'Two styles are called body text',
      [
        TRACKED,
        { 'word/styles.xml': (xml: string) => xml.replace('"Title"/>', '"Body Text"/>') },
      ] as const,
    ],
    [
      'Words are in a moveTo outside of its range',
      inText(/<w:moveToRange(Start|End)[^>]*\/>/g, ''),
    ],
    ['yesterday is no date', inText(/(<w:ins [^>]*w:date=")[^"]*/, '$1yesterday')],
    [
      'The file has no title',
      [
        TRACKED,
        { 'docProps/core.xml': (xml: string) => xml.replace(/<dc:title>.*<\/dc:title>/, '') },
      ] as const,
    ],
    [
      'The file does not say its language',
      [
        TRACKED,
        { 'word/styles.xml': (xml: string) => xml.replace(/<w:lang [^>]*>/g, '') },
      ] as const,
    ],
    [
      'customXml/item1.xml has no properties',
      [TRACKED, { 'customXml/itemProps1.xml': null }] as const,
    ],
  ])('says: %s', (finding, [file, change]) => {
    expect(lintDocx(altered(file, change))).toContain(finding)
  })
})
