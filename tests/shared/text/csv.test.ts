import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printCsv } from '../../../shared/text/csv.ts'

/** Reads RFC 4180, as strictly as it is written. */
function readCsv(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  cells.lastIndex = 1
  for (let cell = cells.exec(csv); cell !== null; cell = cells.exec(csv)) {
    row.push(cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '')
    if (cell[3] === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

describe('a table as CSV', () => {
  it('begins with a byte order mark and quotes what needs it', () => {
    expect(
      printCsv([
        ['País', 'a "b", c'],
        ['', 'dos\nlíneas'],
      ]),
    ).toBe('\ufeffPaís,"a ""b"", c"\r\n,"dos\nlíneas"\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@A1', '\t=1', '＝1', ' =1'])('does not let %j run', (formula) => {
    const [[cell] = []] = readCsv(printCsv([[formula]]))
    expect(cell).toBe(`'${formula}`)
  })

  it('is read as it was written, but for the apostrophes', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aé",;\r\n \t=-') })
    const table = fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1 })
    fc.assert(
      fc.property(table, (rows) => {
        const safe = rows.map((row) => row.map((each) => each.replace(/^(?=\s*[=-]|[\t\r])/, "'")))
        expect(readCsv(printCsv(rows))).toEqual(safe)
      }),
    )
  })
})
