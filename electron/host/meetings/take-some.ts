/** The first so many of a list that may be long; the rest is not asked for. */
export async function takeSome<T>(
  list: Iterable<T> | AsyncIterable<T>,
  count: number,
): Promise<readonly T[]> {
  const taken: T[] = []
  for await (const each of list) {
    taken.push(each)
    if (taken.length === count) break
  }
  return taken
}
