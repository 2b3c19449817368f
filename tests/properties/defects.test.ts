import { describe, expect, it } from 'vitest'
import { DEFECTS } from './defects.ts'
import { findFailure } from './search.ts'
import { SEED } from '../support/seed.ts'

/** Who watches the properties: a fault that is planted must be found, and for what it does. */
describe(`the properties find (MESA_SEED=${SEED})`, () => {
  it.each(Object.entries(DEFECTS))('%s', (_, { parts, shows, bent = 'everything' }) => {
    const rule = 'with decisions'
    const failure = findFailure({ parts, rule, length: 60, runs: 60, seed: SEED, bent })

    expect(failure?.message.split('\n')[0] ?? 'nothing').toMatch(shows)
  })
})
