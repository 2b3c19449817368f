import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../../shared/docx/read/read-docx.ts'

const FOLDER = new URL('../../../fixtures/docx/', import.meta.url)

/** Files that we wrote once and must always read: a delegation may bring one back years later. */
describe('a file that an older Mesa wrote', () => {
  it.each([
    ['tracked-1', 'our own XML'],
    ['tracked-2', 'docx 9.15'],
  ])('%s, of %s, still says who proposed what in which paragraph', (name) => {
    const read = readDocx(readFileSync(new URL(`${name}.docx`, FOLDER)))
    if (!read.ok) throw new Error(read.error.kind)
    const { paragraphs, suggestions } = read.value.document
    expect(paragraphs.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'])
    expect([...suggestions.values()].map((each) => `${each.party} ${each.delegate}`)).toEqual([
      'CAN Claire Roy',
      'MEX Ana Peña',
      'CRI Luis Mora',
    ])
    expect(
      new Set([...suggestions.values()].map(({ atMs }) => new Date(atMs).toISOString())),
    ).toEqual(new Set(['2021-12-01T15:01:00.000Z']))
    expect(paragraphs[2]?.runs.map(({ text }) => text)).toEqual([
      'Agradecer ',
      'a todos ',
      'firmemente ',
      'y con afecto ',
      'a los Países',
    ])
    expect(paragraphs[6]?.changes[0]?.props).toEqual({ kind: 'point', level: 1 })
  })
})
