import { DEFECTS } from './defects.ts'
import { EDITORS, MODEL } from './parts.ts'
import { findFailure, showFailure } from './search.ts'
import type { Search } from './search.ts'

export interface FuzzOptions {
  /** Scripts in all, of all drivers. */
  readonly runs: number
  readonly seed: number
  /** Stops before, when so much time has passed. */
  readonly minutes: number
  /** One that is planted first, by its name: to see that it is found, and how that is told. */
  readonly defect: string | null
}

type Lane = Pick<Search, 'parts' | 'rule' | 'length' | 'bent'> & { readonly name: string }

/** The model is quick, so that it takes longer scripts. In turns: few scripts go through both. */
const LANES: readonly Lane[] = [
  { name: 'the model', parts: MODEL, rule: 'with decisions', length: 140 },
  { name: 'editors', parts: EDITORS, rule: 'with decisions', length: 80 },
  { name: 'the model', parts: MODEL, rule: 'without decisions', length: 140 },
  { name: 'editors', parts: EDITORS, rule: 'without decisions', length: 80 },
  { name: 'the model', parts: MODEL, rule: 'with decisions', length: 140, bent: 'paragraphs' },
  { name: 'editors', parts: EDITORS, rule: 'with decisions', length: 60, bent: 'paragraphs' },
  { name: 'the model', parts: MODEL, rule: 'without decisions', length: 80, bent: 'paragraphs' },
]

/** Scripts between two looks at the clock. */
const BATCH = 10

/**
 * Plays seeded scripts until one fails, or enough were played. Says what it does, and of a
 * failure the seed and the shortest story. Answers whether all held.
 */
export function runFuzz(
  { runs, seed, minutes, defect }: FuzzOptions,
  nowMs: () => number,
  say: (line: string) => void,
): boolean {
  const lanes = defect === null ? LANES : lanesWith(defect)
  if (lanes === null) {
    say(`No such defect. There are: ${Object.keys(DEFECTS).join('; ')}`)
    return false
  }
  const untilMs = nowMs() + minutes * 60_000
  say(`seed ${seed}`)
  let done = 0
  for (let batch = 0; done < runs && nowMs() < untilMs; batch += 1) {
    const lane = lanes[batch % lanes.length]
    if (lane === undefined) break
    const some = Math.min(BATCH, runs - done)
    const failure = findFailure({ ...lane, runs: some, seed: seed + batch })
    if (failure !== null) {
      say(`FAILED after ${done} scripts, through ${lane.name}, ${lane.rule}`)
      say(showFailure(failure))
      const planted = defect === null ? '' : ` --defect '${defect}'`
      say(`again: npm run fuzz -- --seed ${seed} --runs ${done + some}${planted}`)
      return false
    }
    done += some
    if (batch % 20 === 19) say(`${done} scripts`)
  }
  say(`${done} scripts, no failure`)
  return true
}

/** Null where there is no such defect. */
function lanesWith(name: string): readonly Lane[] | null {
  const defect = DEFECTS[name]
  if (defect === undefined) return null
  const { parts, bent = 'everything' } = defect
  return [{ name: `a table with ${name}`, parts, rule: 'with decisions', length: 60, bent }]
}
