import { describe, expect, it } from 'vitest'
import { isReceived, joinAs, startTestHost, textOf, until } from '../../support/host.ts'

describe('a host', () => {
  it('brings two delegations to the same text', async () => {
    const host = await startTestHost()
    const [mex, can] = [await joinAs(host, 'MEX'), await joinAs(host, 'CAN')]
    write(mex, 1, 'Agradecer', ' firmemente')
    write(can, 1, 'Países Miembros', ' de la Conferencia')
    const both = 'Agradecer firmemente a los Países Miembros de la Conferencia.'
    await until(() => [mex, can].every((each) => textOf(each).includes(both)), 'the same text')
    await until(() => [mex, can].every(isReceived), 'receipts')
    expect(textOf(mex)).toBe(textOf(can))
    expect(mex.reader.entries().map(({ suggestion }) => suggestion.party).sort()).toEqual([
      'CAN',
      'MEX',
    ])
  })
})

function write(
  client: Awaited<ReturnType<typeof joinAs>>,
  index: number,
  after: string,
  words: string,
): void {
  const paragraph = client.reader.document().paragraphs[index]
  if (paragraph === undefined) throw new Error(`No paragraph ${index}`)
  const text = paragraph.runs.map((run) => run.text).join('')
  const offset = text.indexOf(after) + after.length
  client.pen.insertText({ paragraph: paragraph.id, offset }, words)
}
