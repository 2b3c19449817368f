import { EDITORS, MODEL } from './parts.ts'
import { findFailure, showFailure } from './search.ts'
import type { Search } from './search.ts'

export interface FuzzOptions {
  /** Scripts in all, of all drivers. */
  readonly runs: number
  readonly seed: number
  /** Stops before, when so much time has passed. */
  readonly minutes: number
}

type Lane = Pick<Search, 'parts' | 'rule' | 'length' | 'bent'> & { readonly name: string }

/** The model is quick, so that it takes longer scripts. */
const LANES: readonly Lane[] = [
  { name: 'the model', parts: MODEL, rule: 'with decisions', length: 140 },
  { name: 'the model', parts: MODEL, rule: 'without decisions', length: 140 },
  { name: 'the model', parts: MODEL, rule: 'with decisions', length: 140, bent: 'paragraphs' },
  { name: 'the model', parts: MODEL, rule: 'without decisions', length: 80, bent: 'paragraphs' },
  { name: 'editors', parts: EDITORS, rule: 'with decisions', length: 80 },
  { name: 'editors', parts: EDITORS, rule: 'without decisions', length: 80 },
  { name: 'editors', parts: EDITORS, rule: 'with decisions', length: 60, bent: 'paragraphs' },
]

/** Scripts between two looks at the clock. */
const BATCH = 10

/**
 * Plays seeded scripts until one fails, or enough were played. Says what it does, and of a
 * failure the seed and the shortest story. Answers whether all held.
 */
export function runFuzz(
  { runs, seed, minutes }: FuzzOptions,
  nowMs: () => number,
  say: (line: string) => void,
): boolean {
  const untilMs = nowMs() + minutes * 60_000
  say(`seed ${seed}`)
  let done = 0
  for (let batch = 0; done < runs && nowMs() < untilMs; batch += 1) {
    const lane = LANES[batch % LANES.length]
    if (lane === undefined) break
    const some = Math.min(BATCH, runs - done)
    const failure = findFailure({ ...lane, runs: some, seed: seed + batch })
    if (failure !== null) {
      say(`FAILED after ${done} scripts, through ${lane.name}, ${lane.rule}`)
      say(showFailure(failure))
      say(`again: npm run fuzz -- --seed ${seed} --runs ${done + some}`)
      return false
    }
    done += some
    if (batch % 20 === 19) say(`${done} scripts`)
  }
  say(`${done} scripts, no failure`)
  return true
}
