import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Overlay } from '../../../shared/draft/overlay.ts'

/** What lies over the clocks of one client: a name for each, with the ranges it was added with. */
type Laid = readonly (readonly [name: string, ranges: readonly number[]])[]

const CLIENT = 7
const CLOCKS = 40

const stretch = fc.tuple(fc.nat(CLOCKS), fc.integer({ min: 1, max: CLOCKS }))
/** Few are put in one by one, more are sorted in. */
const stretches = fc.array(stretch, { minLength: 1, maxLength: 12 })
const steps = fc.array(fc.record({ stretches, isAdded: fc.boolean(), which: fc.nat() }), {
  maxLength: 30,
})

describe('an overlay', () => {
  it('finds what lies over any clocks, whatever was added and taken away before', () => {
    fc.assert(
      fc.property(steps, (steps) => {
        const overlay = new Overlay<string>()
        let laid: Laid = []
        steps.forEach(({ stretches, isAdded, which }, at) => {
          const gone = laid[which % Math.max(1, laid.length)]
          if (isAdded || gone === undefined) {
            const ranges = stretches.flatMap(([clock, length]) => [CLIENT, clock, length])
            overlay.add(ranges, `${at}`)
            laid = [...laid, [`${at}`, ranges]]
          } else {
            overlay.remove(gone[1], gone[0])
            laid = laid.filter((each) => each !== gone)
          }
          for (let clock = 0; clock < 2 * CLOCKS; clock += 3) {
            expect(found(overlay, clock, 2)).toEqual(wanted(laid, clock, 2))
          }
        })
      }),
    )
  })
})

function found(overlay: Overlay<string>, clock: number, length: number): readonly string[] {
  return overlay
    .over(CLIENT, clock, length)
    .map((span) => `${span.value}: ${span.clock}–${span.end}`)
    .sort()
}

function wanted(laid: Laid, clock: number, length: number): readonly string[] {
  return laid
    .flatMap(([name, ranges]) =>
      Array.from({ length: ranges.length / 3 }, (_, at) => {
        const [from, size] = [ranges[3 * at + 1] ?? 0, ranges[3 * at + 2] ?? 0]
        const touches = from < clock + length && clock < from + size
        return touches ? [`${name}: ${from}–${from + size}`] : []
      }).flat(),
    )
    .sort()
}
