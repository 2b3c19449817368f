/** The places of a longest rising series among numbers that are all different. */
export function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  /** By length of series less one: the place of the smallest number that one ends with. */
  const ends: number[] = []
  const before = numbers.map((number, at) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((numbers[ends[middle] ?? -1] ?? 0) < number) low = middle + 1
      else high = middle
    }
    ends[low] = at
    return low === 0 ? null : (ends[low - 1] ?? null)
  })
  const series = new Set<number>()
  for (let at = ends.at(-1) ?? null; at !== null; at = before[at] ?? null) series.add(at)
  return series
}
