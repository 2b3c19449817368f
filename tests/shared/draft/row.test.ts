import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Row } from '../../../shared/draft/row.ts'

const step = fc.record({ kind: fc.constantFrom('insert', 'replace', 'fill'), at: fc.nat() })

describe('a row', () => {
  it('is what a list is that is changed in the same way, and finds each where it stands', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const row = new Row<{ readonly name: number }>()
        let list: readonly { readonly name: number }[] = []
        steps.forEach(({ kind, at: anywhere }, name) => {
          const at = anywhere % Math.max(1, list.length)
          if (kind === 'insert' || list.length === 0) {
            row.insert(at, { name })
            list = list.toSpliced(at, 0, { name })
          } else if (kind === 'replace') {
            row.replace(at, { name })
            list = list.with(at, { name })
          } else {
            list = list.toReversed()
            row.fill(list)
          }
          expect(row.all()).toEqual(list)
          const all = row.all()
          for (const each of [all[at], all.at(-1), all[at]]) {
            expect(each === undefined ? -1 : row.indexOf(each)).toBe(each ? all.indexOf(each) : -1)
          }
        })
      }),
    )
  })

  it('leaves what it gave before as it was', () => {
    const row = new Row<string>()
    row.fill(['a', 'b'])
    const before = row.all()
    row.replace(1, 'c')
    row.insert(0, 'd')
    expect([before, row.all()]).toEqual([
      ['a', 'b'],
      ['d', 'a', 'c'],
    ])
    expect(row.indexOf('b')).toBe(-1)
    expect(() => row.replace(3, 'e')).toThrow(RangeError)
  })
})
