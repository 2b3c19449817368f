import { describe, expect, it } from 'vitest'
import { createNumbering, readLists } from '../../../../shared/docx/read/lists.ts'
import { parsePart } from '../../../../shared/docx/read/tree.ts'

const NUMBERING = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
  <w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%3)"/></w:lvl>
    <w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="0"/>
    <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>`

/** The labels of places written as `list:level`; `-` has none. */
function labels(places: string): string {
  const part = parsePart('word/numbering.xml', NUMBERING)
  if (!part.ok) throw new Error(part.error.kind)
  const next = createNumbering(readLists(part.value))
  return places
    .split(' ')
    .map((place) => {
      const [list = '', level] = place.split(':')
      return next(level === undefined ? null : { list, level: Number(level) }) ?? '-'
    })
    .join(' ')
}

describe('the numbers of a Word file', () => {
  it('are in the format and pattern of their level', () => {
    expect(labels('1:0 1:1 1:1 1:2 1:3')).toBe('I. I.1 I.2 (c) •')
  })

  it('begin anew below a number, and run on across what bears none', () => {
    expect(labels('1:0 1:1 - 1:1 1:0 1:1')).toBe('I. I.1 - I.2 II. II.1')
  })

  it('run on from one list into another of the same pattern', () => {
    expect(labels('1:0 2:0 1:0')).toBe('I. II. III.')
  })

  it('begin anew in a list that says so, once', () => {
    expect(labels('1:0 1:0 3:0 3:0')).toBe('I. II. I. II.')
  })

  it('are none in a list that the file does not define', () => {
    expect(labels('7:0 1:0')).toBe('- I.')
  })
})
