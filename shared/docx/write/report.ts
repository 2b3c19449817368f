/** Told how far some work has come, from 0 to 1. */
export type Report = (share: number) => void

export const quietly: Report = () => undefined

/** Does something with each in turn, and says so some hundred times at most. */
export function eachReported<T, U>(
  all: readonly T[],
  report: Report,
  work: (each: T, index: number) => U,
): readonly U[] {
  const step = Math.ceil(all.length / 100)
  return all.map((each, index) => {
    if (index % step === 0) report(index / all.length)
    return work(each, index)
  })
}
