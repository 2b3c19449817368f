import fc from 'fast-check'

/**
 * A script is a list of steps that say little by themselves: its numbers choose among what there
 * is when the step is taken, so that any part of a script is a script, and a failing one shrinks.
 */
export interface Step {
  readonly actor: number
  readonly act: Act
  readonly a: number
  readonly b: number
  readonly c: number
}

export type Script = readonly Step[]

/** How often each act comes up. `carry` brings some messages on their way. */
const WEIGHTS = {
  type: 6,
  carry: 8,
  erase: 3,
  eraseFar: 2,
  press: 3,
  replace: 2,
  split: 2,
  paste: 1,
  level: 2,
  kind: 1,
  format: 3,
  move: 2,
  footnote: 2,
  lift: 1,
  undo: 2,
  redo: 2,
  speakFor: 2,
  support: 1,
  withdraw: 1,
  decide: 4,
  reopen: 1,
  round: 1,
  cut: 1,
  reload: 1,
  rejoin: 1,
} as const

export type Act = keyof typeof WEIGHTS

const ACTS = (Object.keys(WEIGHTS) as Act[]).map((act) => ({
  // keys() forgets what it was given
  weight: WEIGHTS[act],
  arbitrary: fc.constant(act),
}))

const number = fc.nat({ max: 9999 })

const step: fc.Arbitrary<Step> = fc.record({
  actor: fc.nat({ max: 59 }),
  act: fc.oneof(...ACTS),
  a: number,
  b: number,
  c: number,
})

export function scripts(length: number, least = 1): fc.Arbitrary<Script> {
  return fc.array(step, { minLength: least, maxLength: length, size: 'max' })
}
