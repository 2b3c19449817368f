import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SEED } from '../support/seed.ts'
import { scripts } from './script.ts'
import type { Bent } from './script.ts'
import { searchIn } from './search.ts'
import { playBoth } from './two-texts.ts'

describe(`whatever six people do to two texts over an unkind network (MESA_SEED=${SEED})`, () => {
  it.each<readonly [Bent, number]>([
    ['everything', 20],
    ['paragraphs', 20],
  ])('comes to the same texts and pairs, and loses no word: %s', (bent, runs) => {
    searchIn(playBoth, { length: 120, runs, seed: SEED, bent })
  })

  it('does most of what there is to do in both', () => {
    const some = fc.sample(scripts(120, { least: 120 }), { seed: SEED, numRuns: 4 })
    const done = some.map(playBoth)
    for (const text of ['original', 'translation'] as const) {
      const acts = new Set(done.flatMap((each) => [...each[text].keys()]))
      for (const act of ['type', 'split', 'join', 'move', 'decide', 'undo', 'refer'] as const) {
        expect(acts).toContain(act)
      }
    }
  })
})
