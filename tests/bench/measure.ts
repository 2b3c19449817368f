export interface Sample {
  readonly medianMs: number
  readonly p95Ms: number
  readonly times: number
}

/** One line of the report. Ratios compare what was measured in the same run. */
export interface Line {
  readonly bench: string
  readonly [fact: string]: string | number | boolean
}

/** What a key may cost in ten times the text with ten times the suggestions, against the usual. */
export const TARGET_GROWTH = 1.3

export function growthOf(bench: string, usual: Medians, tenTimes: Medians): Line {
  const growth = rounded(tenTimes.medianMs / usual.medianMs)
  return {
    bench,
    medianMs: tenTimes.medianMs,
    p95Ms: tenTimes.p95Ms,
    usualMedianMs: usual.medianMs,
    usualP95Ms: usual.p95Ms,
    growth,
    isOnTarget: growth <= TARGET_GROWTH,
  }
}

type Medians = Pick<Sample, 'medianMs' | 'p95Ms'>

/** Times some work, after a few rounds that are not counted. */
export async function timed(times: number, work: () => unknown): Promise<Sample> {
  const took: number[] = []
  for (let round = -Math.ceil(times / 5); round < times; round += 1) {
    const startMs = performance.now()
    await work()
    if (round >= 0) took.push(performance.now() - startMs)
  }
  return sampleOf(took)
}

export function sampleOf(tookMs: readonly number[]): Sample {
  const sorted = [...tookMs].sort((one, other) => one - other)
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN
  return { medianMs: rounded(at(0.5)), p95Ms: rounded(at(0.95)), times: sorted.length }
}

export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
