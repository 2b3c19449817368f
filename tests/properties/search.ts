import fc from 'fast-check'
import type { Parts } from './parts.ts'
import { play } from './run.ts'
import type { Rule } from './run.ts'
import { scripts } from './script.ts'
import type { Bent, Script } from './script.ts'

export interface Search {
  readonly parts: Parts
  readonly rule: Rule
  /** Steps of the longest script. */
  readonly length: number
  readonly runs: number
  readonly seed: number
  /** Left out: everything. */
  readonly bent?: Bent
}

export interface Failure {
  readonly seed: number
  /** The shortest that was found to fail. */
  readonly script: Script
  /** What did not hold, and what people did before. */
  readonly message: string
}

/** Plays scripts until one fails, and makes that one short. Null where all held. */
export function findFailure({ parts, rule, ...search }: Search): Failure | null {
  return findFailureOf((script) => void play(script, parts, rule), search)
}

function findFailureOf(
  run: (script: Script) => void,
  { length, runs, seed, bent = 'everything' }: Omit<Search, 'parts' | 'rule'>,
): Failure | null {
  const reasonOf = (script: Script) => messageOf(() => run(script))
  for (const script of fc.sample(scripts(length, { bent }), { seed, numRuns: runs })) {
    if (reasonOf(script) === null) continue
    const short = shrink(script, (less) => reasonOf(less) !== null)
    return { seed, script: short, message: reasonOf(short) ?? 'It holds when it is played again' }
  }
  return null
}

/** For a test: all of them hold, or it fails with the seed and the story. */
export function expectNoFailure(search: Search): void {
  const failure = findFailure(search)
  if (failure !== null) throw new Error(showFailure(failure))
}

/** The same for scripts that are played otherwise. */
export function searchIn(
  run: (script: Script) => void,
  search: Omit<Search, 'parts' | 'rule'>,
): void {
  const failure = findFailureOf(run, search)
  if (failure !== null) throw new Error(showFailure(failure))
}

export function showFailure({ seed, script, message }: Failure): string {
  return `Seed ${seed}: ${message}\nThe script: ${JSON.stringify(script)}`
}

/**
 * Leaves out ever smaller parts while it still fails. The numbers in the steps are left alone:
 * what they come to is told in the story.
 */
function shrink(script: Script, fails: (less: Script) => boolean): Script {
  let short = script
  for (let size = Math.ceil(short.length / 2); size >= 1; size = size === 1 ? 0 : size >> 1) {
    for (let at = 0; at < short.length;) {
      const less = short.toSpliced(at, size)
      if (less.length < short.length && fails(less)) short = less
      else at += size
    }
  }
  return short
}

function messageOf(run: () => void): string | null {
  try {
    run()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
