import { describe, expect, it } from 'vitest'
import { parseLetterheadFile } from '../../../../shared/docx/graft/letterhead-file.ts'
import { readDocx } from '../../../../shared/docx/read/read-docx.ts'
import { altered, exported } from '../../../support/exported.ts'
import { paragraph, run } from '../../../support/foreign-docx.ts'
import { wordLetterhead } from '../../../support/word-letterhead.ts'

const BY = 'w:author="Ana" w:date="2026-05-01T10:00:00Z"'

function told(file: Uint8Array): string {
  const result = readDocx(file)
  if (!result.ok) throw new Error(result.error.kind)
  return result.value.notices.map(({ kind, words }) => `${kind} ${words.join(' / ')}`).join('\n')
}

const written = (change: string) => (xml: string) => xml.replace('</w:p>', `${change}</w:p>`)

describe('the headers and footers of a file of ours', () => {
  it('are no news, on a presidency’s own letterhead neither', async () => {
    const theirs = parseLetterheadFile(await wordLetterhead())
    if (!theirs.ok) throw new Error(theirs.error.kind)
    expect(told(await exported('p| uno', { base: 'x' }))).toBe('')
    expect(told(await exported('p| uno', { base: 'x', ownLetterhead: theirs.value }))).toBe('')
  })

  it('are told with what somebody wrote there since', async () => {
    const file = await exported('p| uno', { base: 'x' })
    const change = { 'word/footer1.xml': written(run(' Versión de México')) }
    expect(told(altered(file, change))).toMatch(/^footers .*Versión de México$/)
  })

  it.each(['NO', 'RES', 'No y no'])(
    'are told where “%s” is written there, part of other words',
    async (words) => {
      const file = await exported('p| uno', { base: 'x' })
      const line = (xml: string) => xml.replace('</w:hdr>', `${paragraph(run(words))}</w:hdr>`)
      expect(told(altered(file, { 'word/header2.xml': line }))).toBe(`headers ${words}`)
    },
  )

  it('are no news where a program cuts their words into other runs', async () => {
    const file = await exported('p| uno', { base: 'x' })
    const cut = (xml: string) => xml.replaceAll('Confe', `Con</w:t></w:r>${run('fe')}<w:r><w:t>`)
    expect(told(altered(file, { 'word/header2.xml': cut }))).toBe('')
  })

  it('are told with what is tracked there, where a file does not say what they were', async () => {
    const former = { 'customXml/item1.xml': (xml: string) => xml.replace(/ bands="[^"]*"/, '') }
    const file = altered(await exported('p| uno', { base: 'x' }), former)
    const change = (inner: string) => altered(file, { 'word/footer1.xml': written(inner) })
    expect(told(change(run(' Versión de México')))).toBe('')
    const struck = `<w:del w:id="1" ${BY}><w:r><w:delText> Versión</w:delText></w:r></w:del>`
    expect(told(change(struck))).toMatch(/^footers .* Versión$/)
  })
})
