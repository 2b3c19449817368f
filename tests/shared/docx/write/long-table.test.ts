import { describe, expect, it } from 'vitest'
import { bodyOf, exported } from '../../../support/exported.ts'

/** So many points, with a heading before each that is named. */
function pointsWith(count: number, ...headings: readonly number[]): string {
  return Array.from({ length: count }, (_, at) => {
    const heading = headings.includes(at) ? [`s| Parte ${at}`] : []
    return [...heading, `1| Punto ${at}.`].join('\n')
  }).join('\n')
}

/** What the first row below the head of each table says, and how many rows there are. */
async function tablesIn(text: string): Promise<readonly (readonly [string, number])[]> {
  const body = bodyOf(await exported(text, { mode: 'compilation' }))
  return [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => {
    const [head = '', first = '', ...rest] = table.split('<w:tr>').slice(1)
    expect(head).toContain('<w:tblHeader/>')
    return [/(Parte|Punto) \d+/.exec(first)?.[0] ?? '', rest.length + 1]
  })
}

describe('a table of a long text', () => {
  it('is one where it has some pages', async () => {
    expect(await tablesIn(pointsWith(99, 0, 50))).toEqual([['Parte 0', 101]])
  })

  it('goes on in another from a heading, since LibreOffice lays out no table of sixty pages', async () => {
    expect(await tablesIn(pointsWith(310, 60, 120, 150))).toEqual([
      ['Punto 0', 121],
      ['Parte 120', 192],
    ])
  })

  it('goes on in another without one, where none comes', async () => {
    expect(await tablesIn(pointsWith(450))).toEqual([
      ['Punto 0', 200],
      ['Punto 200', 200],
      ['Punto 400', 50],
    ])
  })
})
