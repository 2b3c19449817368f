import { describe, expect, it } from 'vitest'
import { bodyOf, exported } from '../../../support/exported.ts'

/** The paragraphs of a tracked file, without properties and with the spaces' attribute left out. */
const wordsOf = async (notation: string): Promise<string> =>
  bodyOf(await exported(notation))
    .replace(/<w:pPr>.*?<\/w:pPr>/g, '')
    .replaceAll(' xml:space="preserve"', '')

const propertiesOf = async (notation: string): Promise<readonly string[]> =>
  [
    ...bodyOf(await exported(notation)).matchAll(
      /<w:pPr>(.*?)<\/w:pPr>(?=<w:r>|<w:ins|<w:del|<\/w:p>)/g,
    ),
  ].map(([, properties = '']) => properties)

describe('what announces something', () => {
  it('stays with what follows, as it would stand', async () => {
    const text = 'p| uno:\n1| dos[-MEX:: ][+CRI:.]\n1| tres[+CAN:: ]\na| cuatro: y más'
    const kept = (await propertiesOf(text)).map((each) => each.includes('<w:keepNext/>'))
    expect(kept).toEqual([true, false, true, false])
  })

  it('stays so in brackets too', async () => {
    const body = bodyOf(await exported('1| Instar a:\na| dos', { mode: 'bracketed' }))
    const line = (words: string) => body.split('\n').find((each) => each.includes(words))
    expect(line('Instar a:')).toContain('<w:keepNext/>')
    expect(line('dos')).not.toContain('<w:keepNext/>')
  })
})

describe('the words of a tracked file', () => {
  it('bear the country, the person and the time of who inserts or strikes them', async () => {
    expect(await wordsOf('p| a [-CAN:b][+MEX2:c]')).toBe(
      '<w:p><w:r><w:t>a </w:t></w:r>' +
        '<w:del w:id="1" w:author="CAN – Claire Roy" w:date="2021-12-01T15:01:00Z">' +
        '<w:r><w:delText>b</w:delText></w:r></w:del>' +
        '<w:ins w:id="2" w:author="MEX – Ana Peña" w:date="2021-12-01T15:02:00Z">' +
        '<w:r><w:t>c</w:t></w:r></w:ins></w:p>',
    )
  })

  it('have an insertion of their own where another country strikes part of one', async () => {
    const mex = 'w:author="MEX – Ana Peña" w:date="2021-12-01T15:01:00Z"'
    expect(await wordsOf('p| [+MEX:a[-CAN:b]c]')).toBe(
      `<w:p><w:ins w:id="1" ${mex}><w:r><w:t>a</w:t></w:r></w:ins>` +
        `<w:ins w:id="2" ${mex}>` +
        '<w:del w:id="3" w:author="CAN – Claire Roy" w:date="2021-12-01T15:01:00Z">' +
        '<w:r><w:delText>b</w:delText></w:r></w:del></w:ins>' +
        `<w:ins w:id="4" ${mex}><w:r><w:t>c</w:t></w:r></w:ins></w:p>`,
    )
  })

  it('are struck once by all the countries that strike them, since the first of them', async () => {
    expect(await wordsOf('p| [-CRI2:[-CAN:a]]')).toContain(
      '<w:del w:id="1" w:author="CRI – Luis Mora; CAN – Claire Roy" w:date="2021-12-01T15:01:00Z">',
    )
  })

  it('keep their blanks, tabs and signs', async () => {
    expect(await wordsOf('p|  a\tb <c> & "d"\u0007')).toBe(
      '<w:p><w:r><w:t> a</w:t><w:tab/><w:t>b &lt;c&gt; &amp; &quot;d&quot;</w:t></w:r></w:p>',
    )
  })

  it('stay what they are where they read like a field or a place in a list', async () => {
    const words = ['CURRENT', 'SECTION', '{points-0}', '{points\uFFFE-0}']
    for (const each of words) {
      const kept = each.replace('\uFFFE', '')
      expect(await wordsOf(`1| ${each}\n1| [-CAN:${each}]`)).toMatch(
        new RegExp(`<w:t>${kept}</w:t>.*<w:delText>${kept}</w:delText>`, 's'),
      )
    }
  })
})

describe('the properties of a paragraph in a tracked file', () => {
  it('name the style, and for a point its place in the one list', async () => {
    expect(await propertiesOf('s| A\na| B')).toEqual([
      '<w:pStyle w:val="Heading1"/>',
      '<w:pStyle w:val="ListNumber2"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
    ])
  })

  it('say who inserts its mark before who strikes it', async () => {
    const [first] = await propertiesOf('p| A ¶[+MEX][-CAN]\np| B')
    expect(first).toMatch(/<w:rPr><w:ins [^>]*"MEX – Ana Peña"[^>]*><w:del [^>]*"CAN – Claire Roy"/)
  })

  it('are those of the last change, over those that stand', async () => {
    const [first] = await propertiesOf('p>1:MEX>a:CAN| A\np| B')
    expect(first).toBe(
      '<w:pStyle w:val="ListNumber2"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>' +
        '<w:pPrChange w:id="1" w:author="CAN – Claire Roy" w:date="2021-12-01T15:01:00Z">' +
        '<w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:pPrChange>',
    )
  })
})

const MEX = 'w:author="MEX – Ana Peña" w:date="2021-12-01T15:01:00Z"'

describe('the look of words in a tracked file', () => {
  /** The properties of each run, a run a line. */
  const looksOf = async (notation: string) =>
    [...bodyOf(await exported(notation)).matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t/g)].map(
      ([, look = '']) => look,
    )

  it('is what is settled, or what is proposed over what was before', async () => {
    expect(await looksOf('p| a[b:b][i+MEX:c]')).toEqual([
      '',
      '<w:b/><w:bCs/>',
      `<w:i/><w:iCs/><w:rPrChange w:id="1" ${MEX}><w:rPr/></w:rPrChange>`,
    ])
  })

  it('is one change by all whose proposals hold', async () => {
    const [look = ''] = await looksOf('p| [b+MEX:[u+CAN:[i+CRI:[i-CAN2:a]]]]')
    expect(look).toMatch(/^<w:b\/><w:bCs\/><w:u w:val="single"\/><w:rPrChange /)
    expect(look).toContain('w:author="MEX – Ana Peña; CAN – Claire Roy"')
  })

  it('is no change where whoever inserts the words wants them so', async () => {
    expect(await looksOf('p| [+MEX:[b+MEX:a]]')).toEqual(['<w:b/><w:bCs/>'])
  })
})

describe('a moved paragraph in a tracked file', () => {
  const MOVED = 'p>^p2:MEX| a[+CAN:b][-CRI:c]\np| d\np| e'

  it('leaves one place and comes to the other, its mark too, under one name', async () => {
    const [left, , reached] = bodyOf(await exported('p>^p2:MEX| a\np| d\np| e')).split('\n')
    expect(left).toMatch(/<w:rPr><w:moveFrom w:id="2" [^>]*\/><\/w:rPr><\/w:pPr>/)
    expect(left).toContain(`<w:moveFromRangeStart w:id="3" ${MEX} w:name="move1"/>`)
    expect(left).toContain('</w:moveFrom></w:p><w:moveFromRangeEnd w:id="3"/>')
    expect(reached).toMatch(/<w:rPr><w:moveTo w:id="5" [^>]*\/><\/w:rPr><\/w:pPr>/)
    expect(reached).toContain(`<w:moveToRangeStart w:id="6" ${MEX} w:name="move1"/>`)
  })

  it('has at both places what others insert and strike in it', async () => {
    const [left, , reached] = (await wordsOf(MOVED))
      .replace(/ w:id="\d+"| w:date="[^"]*"| – [^"]*/g, '')
      .replace(/<\/?w:(r|move\w+Range\w+)\b[^>]*>/g, '')
      .split('\n')
    expect(left).toBe(
      '<w:p><w:moveFrom w:author="MEX"><w:t>a</w:t></w:moveFrom>' +
        '<w:ins w:author="CAN"><w:moveFrom w:author="MEX"><w:t>b</w:t></w:moveFrom></w:ins>' +
        '<w:moveFrom w:author="MEX"><w:del w:author="CRI"><w:delText>c</w:delText></w:del>' +
        '</w:moveFrom></w:p>',
    )
    expect(reached).toBe(
      '<w:p><w:moveTo w:author="MEX"><w:t>a</w:t></w:moveTo>' +
        '<w:ins w:author="CAN"><w:t>b</w:t></w:ins>' +
        '<w:moveTo w:author="MEX"><w:del w:author="CRI"><w:delText>c</w:delText></w:del>' +
        '</w:moveTo></w:p>',
    )
  })

  it('is followed by an untracked one at the end of the text', async () => {
    const body = bodyOf(await exported('p| a\np>^:MEX| b'))
    expect(body.split('\n').at(-1)).toBe('<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p>')
  })
})
