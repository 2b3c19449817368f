import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../../shared/docx/read/read-docx.ts'
import { altered, exported } from '../../../support/exported.ts'
import { showParagraphs } from '../../../support/notation.ts'

const OFFICE =
  '<Properties><Application>LibreOffice/7.4.7.2$Linux_X86_64</Application></Properties>'

/** Of a file that went through LibreOffice: what its paragraphs are, and which of them it does not say. */
async function readAfter(
  notation: string,
  edit: (xml: string) => string,
  { application = OFFICE, base = '{}' }: { application?: string; base?: string | null } = {},
): Promise<string> {
  const file = await exported(notation, base === null ? {} : { base })
  const parts = { 'word/document.xml': edit, 'docProps/app.xml': () => application }
  const read = readDocx(altered(file, parts))
  if (!read.ok) throw new Error(read.error.kind)
  const drawn = showParagraphs(read.value.document.paragraphs).replace(/ – [^@]*@\d+/g, '')
  return [drawn, ...read.value.unsaid].join('\n')
}

/** As LibreOffice writes what a paragraph was before. */
const onFirstLevel = (xml: string) =>
  xml.replace(/(<w:pPrChange(?:(?!<\/w:pPrChange>).)*<w:ilvl w:val=")\d/g, '$10')

/** As LibreOffice writes a paragraph that is to come together with another. */
const dressedAs = (style: string) => (xml: string) =>
  xml.replace(
    /(.*<w:pStyle w:val=")[^"]*("\/>(?:(?!<\/w:pPr>).)*<\/w:pPr>(?:(?!<w:pPr>).)*dos)/,
    `$1${style}$2`,
  )

describe('what paragraphs are in a file that LibreOffice saved', () => {
  it.each(['a>1:MEX| dos', 'i>a:MEX| dos', 'i>1:MEX| dos', 'a>p:MEX| dos', '1>a:MEX| dos'])(
    'is what they were by their style, before a tracked change: %s',
    async (line) => {
      const text = `p| uno\n${line}\np| fin`
      expect(await readAfter(text, onFirstLevel)).toBe(text)
      expect(await readAfter(text, onFirstLevel, { base: null })).toBe(text)
    },
  )

  it.each([
    ['t', '1', 'Title'],
    ['g', 'a', 'Heading2'],
    ['p', 'i', 'BodyText'],
    ['a', '1', 'ListNumber2'],
  ])('is not that of the one that they join, %s and %s', async (first, second, style) => {
    const text = `${first}| uno ¶[-MEX]\n${second}| dos\np| fin`
    expect(await readAfter(text, dressedAs(style))).toBe(text)
  })

  it('is not said where they join another and are no points', async () => {
    const text = (kind: string) => `a| uno ¶[-MEX]\n${kind}| dos\np| fin`
    expect(await readAfter(text('g'), dressedAs('ListNumber2'))).toBe(`${text('p')}\np2`)
    expect(await readAfter(text('p'), dressedAs('ListNumber2'))).toBe(`${text('p')}\np2`)
  })

  it('is what their style says where Word saved the file, or another program wrote it', async () => {
    const text = (kind: string) => `t| uno ¶[-MEX]\n${kind}| dos\np| fin`
    const word = {
      application: '<Properties><Application>Microsoft Office Word</Application></Properties>',
    }
    expect(await readAfter(text('p'), dressedAs('Title'), word)).toBe(text('t'))
    expect(await readAfter(text('1'), dressedAs('Title'), { base: null })).toBe(text('t'))
  })
})
