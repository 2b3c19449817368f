import { describe, expect, it } from 'vitest'
import { viewOf } from '../../../../shared/document/views.ts'
import { readDocx } from '../../../../shared/docx/read/read-docx.ts'
import type { Document } from '../../../../shared/document/document.ts'
import { altered, exported, partOf } from '../../../support/exported.ts'
import { showParagraphs } from '../../../support/notation.ts'

/** A file that moves `uno` after `dos`, read after somebody edited its XML. */
async function readAfter(edit: (xml: string) => string): Promise<Document> {
  const file = await exported('p>^p2:MEX| uno[+CAN: y medio]\np| dos\np| tres')
  const read = readDocx(altered(file, { 'word/document.xml': edit }))
  if (!read.ok) throw new Error(read.error.kind)
  return read.value.document
}

/** With parties alone for suggestions. */
const draw = ({ paragraphs }: Document) => showParagraphs(paragraphs).replace(/ – [^@]*@\d+/g, '')

/** Of the last `uno`, which stands where it comes to. */
const atNewPlace = (xml: string, words: string) => {
  const at = xml.lastIndexOf('uno')
  return xml.slice(0, at) + words + xml.slice(at + 'uno'.length)
}

const withoutMoves = (xml: string) => xml.replace(/<\/?w:move(From|To)(Range\w+)?\b[^>]*>/g, '')

describe('a move in a file of ours', () => {
  it('is one again, with what others propose in the paragraph', async () => {
    const document = await readAfter((xml) => xml)
    expect(draw(document)).toBe('p>^p2:MEX| uno[+CAN: y medio]\np| dos\np| tres')
    expect(document.paragraphs.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3'])
  })

  it('takes in what somebody proposed meanwhile where it comes to', async () => {
    const added =
      '</w:t></w:r></w:moveTo><w:ins w:id="90" w:author="CRI"><w:r><w:t>!</w:t></w:r></w:ins>' +
      '<w:moveTo w:id="91" w:author="MEX"><w:r><w:t>'
    const document = await readAfter((xml) => atNewPlace(xml, `uno${added}`))
    expect(draw(document)).toBe('p>^p2:MEX| uno[+CRI@0:!][+CAN: y medio]\np| dos\np| tres')
  })

  it('is one where only the marks of its ends say so, as LibreOffice leaves it', async () => {
    const bare = (xml: string) =>
      xml.replace(/<w:move(From|To) [^>]*[^/]>(?=<w:r>)|(?<=<\/w:r>)<\/w:move(From|To)>/g, '')
    const file = await exported('1>a:CRI>^p2:MEX| uno\np| dos\np| tres')
    const read = readDocx(altered(file, { 'word/document.xml': bare }))
    expect(read.ok && draw(read.value.document)).toBe('1>a:CRI>^p2:MEX| uno\np| dos\np| tres')
  })

  it.each([
    ['the mark of what comes', /<w:moveTo [^>]*\/>/g],
    ['an insertion in what leaves', /<w:ins [^>]*>(?=<w:moveFrom)|(?<=<\/w:moveFrom>)<\/w:ins>/g],
    [
      'all marks of the first words at both places',
      /<w:move(From|To) [^>]*[^/]>(?=<w:r><w:t [^>]*>uno)|(?<=uno<\/w:t><\/w:r>)<\/w:move(From|To)>/g,
    ],
  ])('is one where LibreOffice left out %s', async (_, dropped) => {
    const document = await readAfter((xml) => {
      expect(xml).toMatch(dropped)
      return xml.replace(dropped, '')
    })
    expect(draw(document)).toBe('p>^p2:MEX| uno[+CAN: y medio]\np| dos\np| tres')
  })

  it('is one where LibreOffice forgot the end that leaves, whatever its own country added since', async () => {
    const drawing = 'p>^p2:CAN2| [+CAN:uno][+CRI: y][+CAN2: medio] ¶[+CAN]\np| dos\np| tres'
    const file = await exported(drawing)
    const end = /<w:moveFrom [^>]*\/>/
    const dropped = (xml: string) =>
      xml
        .replace(end, '')
        .replace(/<w:ins [^>]*CRI[^>]*>(<w:moveFrom.*?<\/w:moveFrom>)<\/w:ins>/, '$1')
    expect(partOf(file, 'word/document.xml')).toMatch(end)
    const read = readDocx(altered(file, { 'word/document.xml': dropped }))
    expect(read.ok && draw(read.value.document)).toBe(drawing.replace(/CAN2/g, 'CAN'))
  })

  it.each([
    ['of an empty paragraph that another added', 'p>^p2:CRI| ¶[+CAN]'],
    ['of what another added', 'p>^p2:CRI| [+CAN:uno] ¶[+CAN]'],
    ['of what its own country added, who wrote into it since', 'p>^p2:CRI| uno[+CRI: y] ¶[+CRI2]'],
    ['of what another wrote into since', 'p>^p2:CRI2| [+CRI:uno][+CAN: y] ¶[+CRI]'],
  ])('%s is one where LibreOffice left none of its marks', async (_, drawing) => {
    const file = await exported(`${drawing}\np| dos\np| tres`)
    const bare = altered(file, { 'word/document.xml': withoutMoves })
    expect(partOf(bare, 'word/document.xml')).not.toContain('move1')
    const read = readDocx(bare)
    const moved = drawing.replace(/(?<=:)CRI2?(?=\|)/, '@0').replace('CRI2', 'CRI')
    expect(read.ok && draw(read.value.document)).toBe(`${moved}\np| dos\np| tres`)
  })

  it('without marks is two paragraphs where somebody struck words in one of them', async () => {
    const document = await readAfter((xml) => {
      const struck = '<w:del w:id="90" w:author="MEX"><w:r><w:delText>uno</w:delText></w:r></w:del>'
      return withoutMoves(xml).replace(/<w:r><w:t [^>]*>uno<\/w:t><\/w:r>/, struck)
    })
    expect(draw(document)).toBe(
      'p| [-MEX@0:uno][+CAN: y medio]\np| dos\np| uno[+CAN: y medio]\np| tres',
    )
  })

  it('is its two halves where somebody wrote into one of them', async () => {
    const document = await readAfter((xml) => atNewPlace(xml, 'otro'))
    expect(draw(document)).toBe(
      [
        'p| [-MEX:uno][-MEX:[+CAN: y medio]] ¶[-MEX]',
        'p| dos',
        'p| [+MEX:otro][+CAN: y medio] ¶[+MEX]',
        'p| tres',
      ].join('\n'),
    )
    expect(document.paragraphs.map(({ id }) => id)).toEqual(['p1', 'p2', 'file:3', 'p3'])
  })

  it('names the paragraph at its new place where the old one is gone', async () => {
    const document = await readAfter((xml) => xml.replace(/<w:p>(?:(?!<w:p>).)*?uno.*?<\/w:p>/, ''))
    expect(document.paragraphs.map(({ id }) => id)).toEqual(['p2', 'p1', 'p3'])
  })

  it('is read once where a hostile file repeats its bookmarks', async () => {
    const document = await readAfter((xml) =>
      xml.replace(/<w:p>(?:(?!<w:p>).)*_mesato_.*?<\/w:p>/, '$&$&$&'),
    )
    expect(viewOf(document, 'original').map(({ runs }) => runs[0]?.text)).toEqual([
      'uno',
      'dos',
      'tres',
    ])
    expect(new Set(document.paragraphs.map(({ id }) => id)).size).toBe(document.paragraphs.length)
  })
})
