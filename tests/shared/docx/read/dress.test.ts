import { expect, it } from 'vitest'
import { readDocx } from '../../../../shared/docx/read/read-docx.ts'
import { altered, exported } from '../../../support/exported.ts'
import { showParagraphs } from '../../../support/notation.ts'

const PLAIN = await exported('p| a')

/** How a run with these properties is read. */
function dressed(properties: string): string {
  const file = altered(PLAIN, {
    'word/document.xml': (xml) => xml.replace('<w:r>', `<w:r><w:rPr>${properties}</w:rPr>`),
  })
  const read = readDocx(file)
  if (!read.ok) return read.error.kind
  return showParagraphs(read.value.document.paragraphs).replace(/@\d+/g, '')
}

const change = (author: string, before: string) =>
  `<w:rPrChange w:id="1" w:author="${author}"><w:rPr>${before}</w:rPr></w:rPrChange>`

it.each([
  ['<w:b/>', 'p| [b:a]'],
  ['<w:b w:val="true"/><w:i w:val="1"/>', 'p| [b:[i:a]]'],
  ['<w:b w:val="0"/><w:i w:val="false"/>', 'p| a'],
  ['<w:u w:val="single"/>', 'p| [u:a]'],
  ['<w:u w:val="wave"/>', 'p| [u:a]'],
  ['<w:u w:val="none"/>', 'p| a'],
  ['<w:color w:val="FF0000"/>', 'p| a'],
  [`<w:b/>${change('MEX', '')}`, 'p| [b+MEX:a]'],
  [change('CAN', '<w:b/><w:i/>'), 'p| [b-CAN:[i-CAN:[b:[i:a]]]]'],
  [`<w:b/>${change('MEX', '<w:b/>')}`, 'p| [b:a]'],
  [`<w:b/>${change('MEX; CAN', '')}`, 'p| [b+MEX:[b+CAN:a]]'],
])('a run with %s is read as %s', (properties, drawn) => {
  expect(dressed(properties)).toBe(drawn)
})
