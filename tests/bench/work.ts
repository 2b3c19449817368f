import { rounded, sampleOf } from './measure.ts'

/**
 * What each of two costs the processor, in turns: on a busy machine time says little of so short
 * a work.
 */
export async function compareWork(
  rounds: number,
  one: () => unknown,
  other: () => unknown,
): Promise<{ readonly oneMs: number; readonly otherMs: number }> {
  const [ones, others]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    const start = process.cpuUsage()
    await one()
    const middle = process.cpuUsage()
    await other()
    const end = process.cpuUsage()
    ones.push(workBetween(start, middle))
    others.push(workBetween(middle, end))
  }
  // Without the first rounds, in which the engine still compiles.
  const warm = (taken: readonly number[]) => sampleOf(taken.slice(rounds / 4)).medianMs
  return { oneMs: rounded(warm(ones)), otherMs: rounded(warm(others)) }
}

function workBetween(start: NodeJS.CpuUsage, end: NodeJS.CpuUsage): number {
  return (end.user + end.system - start.user - start.system) / 1000
}
