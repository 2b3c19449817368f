/** Chance that a seed repeats: whole numbers from 0, below what is asked for. */
export interface Chance {
  readonly below: (limit: number) => number
  readonly oneOf: <T>(choices: readonly T[]) => T
}

/** Mulberry32: small, quick, and good enough to stumble over things. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, limit)
  }
  return {
    below,
    oneOf(choices) {
      if (choices.length === 0) throw new Error('There is nothing to choose from')
      return choices[below(choices.length)] as (typeof choices)[number] // it is within the list
    },
  }
}
