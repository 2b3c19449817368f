import { describe, expect, it } from 'vitest'
import { lintDocx } from './docx-lint.ts'
import { altered, exported } from './exported.ts'

const GOOD = await exported(
  [
    't| CONCLUSIONES',
    '1| Instar [-CAN:[+MEX:firmemente ]]a [+CRI:todos] ¶[+MEX][-CAN]',
    'a>1:MEX| Solicitar [-CRI:[-CAN:x]]',
    'p| Fin',
  ].join('\n'),
)

const RUN = '<w:r><w:t>x</w:t></w:r>'
const BY = 'w:author="A" w:date="2021-12-01T15:00:00Z"'

const body = (edit: (xml: string) => string) => ({ 'word/document.xml': edit })
/** Puts something before the words of the last paragraph. */
const beforeEnd = (xml: string) =>
  body((document) => document.replace(/(<w:r><w:t [^>]*>Fin)/, `${xml}$1`))

describe('the lint', () => {
  it('finds nothing in a file with every kind of mark', () => {
    expect(lintDocx(GOOD)).toEqual([])
  })

  it.each([
    ['w:t within w:del: "x"', beforeEnd(`<w:del w:id="90" ${BY}>${RUN}</w:del>`)],
    ['w:delText outside w:del: "x"', beforeEnd('<w:r><w:delText>x</w:delText></w:r>')],
    ['w:ins without author', body((xml) => xml.replace(/(<w:ins [^>]*)w:author="[^"]*"/, '$1'))],
    ['w:del without date', body((xml) => xml.replace(/(<w:del [^>]*)w:date="[^"]*"/, '$1'))],
    ['Two of revision id 1', beforeEnd(`<w:ins w:id="1" ${BY}>${RUN}</w:ins>`)],
    [
      'A mark revision out of order',
      body((xml) => xml.replace(/<w:rPr>(<w:ins [^>]*>)(<w:del [^>]*>)/, '<w:rPr>$2$1')),
    ],
    [
      'A mark revision out of order',
      body((xml) => xml.replace(/<w:rPr>(<w:ins [^>]*>)/, '<w:rPr><w:b/>$1')),
    ],
    [
      'The mark of the last paragraph is tracked',
      body((xml) =>
        xml.replace(
          '<w:sectPr>',
          `<w:p><w:pPr><w:rPr><w:ins w:id="91" ${BY}/></w:rPr></w:pPr></w:p><w:sectPr>`,
        ),
      ),
    ],
    [
      'A deletion shares its insertion with other runs',
      beforeEnd(`<w:ins w:id="92" ${BY}>${RUN}<w:del w:id="93" ${BY}/></w:ins>`),
    ],
    ['bookmark 80 has no end', beforeEnd('<w:bookmarkStart w:id="80" w:name="x"/>')],
    ['bookmark 81 has no start', beforeEnd('<w:bookmarkEnd w:id="81"/>')],
    [
      'Two of bookmark name _mesa_p1',
      beforeEnd('<w:bookmarkStart w:id="82" w:name="_mesa_p1"/><w:bookmarkEnd w:id="82"/>'),
    ],
    ['commentRange 5 has no end', beforeEnd('<w:commentRangeStart w:id="5"/>')],
    [
      'Comment 6 is never referred to',
      beforeEnd('<w:commentRangeStart w:id="6"/><w:commentRangeEnd w:id="6"/>'),
    ],
    [
      'm1 is moved nowhere',
      beforeEnd(
        `<w:moveFromRangeStart w:id="70" ${BY} w:name="m1"/><w:moveFromRangeEnd w:id="70"/>`,
      ),
    ],
    [
      'm2 is moved from nowhere',
      beforeEnd(`<w:moveToRangeStart w:id="71" ${BY} w:name="m2"/><w:moveToRangeEnd w:id="71"/>`),
    ],
    [
      'Move range 72 has no end',
      beforeEnd(
        `<w:moveToRangeStart w:id="72" ${BY} w:name="m3"/>` +
          `<w:moveFromRangeStart w:id="73" ${BY} w:name="m3"/><w:moveFromRangeEnd w:id="73"/>`,
      ),
    ],
    ['Style Nobody is not defined', body((xml) => xml.replace('"Title"', '"Nobody"'))],
    [
      'List 9 is not defined',
      body((xml) => xml.replace('<w:numId w:val="1"/>', '<w:numId w:val="9"/>')),
    ],
    [
      'Two of drawing id 1',
      { 'word/header2.xml': (xml: string) => xml.replace(/<w:drawing>.*<\/w:drawing>/, '$&$&') },
    ],
    [
      'A drawing without alternative text',
      { 'word/header2.xml': (xml: string) => xml.replace(/ descr="[^"]*"/g, '') },
    ],
    [
      'word/header2.xml: relation nobody is not defined',
      { 'word/header2.xml': (xml: string) => xml.replace(/r:embed="[^"]*"/, 'r:embed="nobody"') },
    ],
    ['word/document.xml: word/styles.xml is not in the package', { 'word/styles.xml': null }],
    ['word/extra.bin has no content type', { 'word/extra.bin': () => 'x' }],
    ['word/document.xml is missing', { 'word/document.xml': null }],
    [
      'Two of bookmark id 1',
      beforeEnd('<w:bookmarkStart w:id="1" w:name="y"/><w:bookmarkEnd w:id="1"/>'),
    ],
    ['word/footer1.xml is not well formed', { 'word/footer1.xml': () => '<w:ftr>' }],
  ])('says: %s', (finding, change) => {
    expect(lintDocx(altered(GOOD, change))).toContain(finding)
  })
})
