/**
 * Times to show for what happened in a known order, whatever the clock did meanwhile. They never
 * go back: as many as agree with the order are taken as they are, and the others (a clock that
 * was wrong for a while) get the time of the one before.
 */
export function timesInOrder(timesMs: readonly number[]): readonly number[] {
  const kept = longestInOrder(timesMs)
  let shown = timesMs[kept[0] ?? 0] ?? 0
  let next = 0
  return timesMs.map((timeMs, at) => {
    if (kept[next] === at) {
      shown = timeMs
      next += 1
    }
    return shown
  })
}

/** The places of a longest run that does not go back, by patience: `ends[n]` ends the best of n + 1. */
function longestInOrder(timesMs: readonly number[]): readonly number[] {
  const ends: number[] = []
  const before = timesMs.map((timeMs, at) => {
    let [from, to] = [0, ends.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((timesMs[ends[middle] ?? 0] ?? 0) <= timeMs) from = middle + 1
      else to = middle
    }
    ends[from] = at
    return ends[from - 1]
  })
  const kept: number[] = []
  for (let at = ends.at(-1); at !== undefined; at = before[at]) kept.push(at)
  return kept.reverse()
}
