import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EDITORS, MODEL } from './parts.ts'
import { play } from './run.ts'
import { ACTS, scripts } from './script.ts'
import { expectNoFailure } from './search.ts'
import { SEED } from '../support/seed.ts'

/** Another seed each day finds more: `npm run fuzz`. */
describe(`whatever six people do over an unkind network (MESA_SEED=${SEED})`, () => {
  it('comes to one text, loses no word and puts none under another flag', () => {
    const rule = 'with decisions'
    expectNoFailure({ parts: MODEL, rule, length: 120, runs: 60, seed: SEED })
  })

  it('gives back the base text when everything is left out and nothing was decided', () => {
    const rule = 'without decisions'
    expectNoFailure({ parts: MODEL, rule, length: 120, runs: 40, seed: SEED })
  })

  it('puts paragraphs where the views say, whoever joins, cuts and moves them', () => {
    const rule = 'with decisions'
    expectNoFailure({ parts: MODEL, rule, length: 120, runs: 40, seed: SEED, bent: 'paragraphs' })
  })

  it('shows in six editors, after every step, what their documents say', () => {
    const rule = 'with decisions'
    expectNoFailure({ parts: EDITORS, rule, length: 60, runs: 30, seed: SEED })
  })

  it.each([
    ['the model', MODEL],
    ['editors', EDITORS],
  ])('does everything that there is to do, through %s', (_, parts) => {
    const some = fc.sample(scripts(100, { least: 100 }), { seed: SEED, numRuns: 8 })
    const done = some.map((script) => play(script, parts, 'with decisions'))
    const never = ACTS.filter((act) => !done.some((each) => each.has(act)))
    expect(never).toEqual([])
  })
})
