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
  deleteLine: 1,
  compose: 2,
  replace: 2,
  replaceAll: 1,
  cutOut: 1,
  drag: 2,
  split: 2,
  addAfter: 1,
  join: 1,
  paste: 1,
  level: 2,
  kind: 1,
  format: 3,
  move: 2,
  footnote: 2,
  comment: 1,
  refer: 2,
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

export const ACTS = Object.keys(WEIGHTS) as readonly Act[] // keys() forgets what it was given

/** What people mostly do. `paragraphs`: they cut, join, add and move them, and the chair decides. */
export type Bent = 'everything' | 'paragraphs'

const BENTS: Readonly<Record<Bent, Readonly<Partial<Record<Act, number>>>>> = {
  everything: WEIGHTS,
  paragraphs: {
    ...{
      type: 2,
      eraseFar: 2,
      split: 5,
      addAfter: 4,
      join: 6,
      paste: 1,
      move: 10,
      undo: 3,
      redo: 1,
    },
    ...{ withdraw: 3, speakFor: 1, level: 1, decide: 6, reopen: 2, round: 1 },
    ...{ carry: 8, cut: 1, reload: 1, rejoin: 1 },
  },
}

const number = fc.nat({ max: 9999 })

function stepOf(bent: Bent): fc.Arbitrary<Step> {
  const acts = Object.entries(BENTS[bent]).map(([act, weight]) => ({
    weight,
    arbitrary: fc.constant(act as Act), // entries() forgets what it was given
  }))
  return fc.record({
    actor: fc.nat({ max: 59 }),
    act: fc.oneof(...acts),
    a: number,
    b: number,
    c: number,
  })
}

export function scripts(
  length: number,
  { least = 1, bent = 'everything' }: { readonly least?: number; readonly bent?: Bent } = {},
): fc.Arbitrary<Script> {
  return fc.array(stepOf(bent), { minLength: least, maxLength: length, size: 'max' })
}

/** Each act as often as said, whenever chance has it: for drivers too slow to wait for a rare one. */
export function scriptsOf(times: Readonly<Record<Act, number>>): fc.Arbitrary<Script> {
  const acts = Object.entries(times).flatMap(([act, n]) => Array<Act>(n).fill(act as Act)) // see above
  const numbers = fc.record({ actor: fc.nat({ max: 59 }), a: number, b: number, c: number })
  return fc
    .tuple(
      fc.shuffledSubarray(acts, { minLength: acts.length }),
      fc.array(numbers, { minLength: acts.length, maxLength: acts.length, size: 'max' }),
    )
    .map(([order, chosen]) =>
      chosen.map((each, at): Step => ({ ...each, act: order[at] ?? 'type' })),
    )
}
