/** Up to which Yjs clock (not included) of which client something goes: a state vector. */
export type Clocks = ReadonlyMap<number, number>

export const NO_CLOCKS: Clocks = new Map()

/** The higher of the two for each client. */
export function mergeClocks(some: Clocks, more: Iterable<readonly [number, number]>): Clocks {
  const merged = new Map(some)
  for (const [client, clock] of more) merged.set(client, Math.max(merged.get(client) ?? 0, clock))
  return merged
}

export function covers(clocks: Clocks, client: number, clock: number): boolean {
  return (clocks.get(client) ?? 0) >= clock
}

/** Reads `[client, clock][]`; null when it is anything else. */
export function parseClocks(value: unknown): Clocks | null {
  if (!Array.isArray(value)) return null
  const clocks = new Map<number, number>()
  for (const pair of value as readonly unknown[]) {
    if (!Array.isArray(pair)) return null
    const [client, clock] = pair as readonly unknown[]
    if (typeof client !== 'number' || typeof clock !== 'number') return null
    clocks.set(client, clock)
  }
  return clocks
}
