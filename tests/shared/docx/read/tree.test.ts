import { describe, expect, it } from 'vitest'
import type { Node } from '../../../../shared/docx/read/tree.ts'
import { parsePart } from '../../../../shared/docx/read/tree.ts'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

/** As `name(attribute=value text child …)`. */
function drawn(xml: string): string {
  const parsed = parsePart('x.xml', xml)
  return parsed.ok ? draw(parsed.value) : parsed.error.kind
}

function draw({ name, attributes, text, children }: Node): string {
  const pairs = attributes.flatMap((each, at) =>
    at % 2 === 0 && !each.startsWith('xmlns') ? [`${each}=${attributes[at + 1]}`] : [],
  )
  return `${name}(${[...pairs, ...(text === '' ? [] : [text]), ...children.map(draw)].join(' ')})`
}

describe('parsePart', () => {
  it('tells Word’s names by their namespace, whatever the prefix', () => {
    for (const namespace of [WORD, STRICT]) {
      expect(drawn(`<x:p xmlns:x="${namespace}" x:id="1" y="2"><x:t>a</x:t></x:p>`)).toBe(
        'w:p(w:id=1 y=2 w:t(a))',
      )
      expect(drawn(`<p xmlns="${namespace}" val="1"><t>a</t></p>`)).toBe('w:p(val=1 w:t(a))')
    }
  })

  it('tells the names of formulas, drawings and relations likewise', () => {
    const schemas = 'http://schemas.openxmlformats.org'
    expect(
      drawn(
        `<a xmlns:x="${schemas}/officeDocument/2006/math" xmlns:y="${schemas}/officeDocument/2006/relationships" y:id="1"><x:t>a</x:t><z xmlns="${schemas}/markup-compatibility/2006"/></a>`,
      ),
    ).toBe('a(r:id=1 m:t(a) mc:z())')
  })

  it('knows a prefix only inside what declares it', () => {
    expect(
      drawn(
        `<w:p xmlns:w="${WORD}"><r xmlns="${WORD}"><t/></r><r/><v:r xmlns:v="urn:v"><v:t/></v:r><v:t/></w:p>`,
      ),
    ).toBe('w:p(w:r(w:t()) r() v:r(v:t()) v:t())')
    expect(drawn(`<a xmlns:x="${WORD}"><x:b xmlns:x="urn:x"/><x:b/></a>`)).toBe('a(x:b() w:b())')
  })

  it('takes text from sections that need no escapes', () => {
    expect(drawn('<a>1 &lt; <![CDATA[2 < 3]]> &#65;</a>')).toBe('a(1 < 2 < 3 A)')
  })

  it('refuses what is not well formed', () => {
    for (const xml of ['', '<a>', '<a></b>', '<a b="1" b="2"/>', '<a/><a/>', 'a', '<a>&x;</a>']) {
      expect([xml, drawn(xml)]).toEqual([xml, 'damaged'])
    }
  })
})
