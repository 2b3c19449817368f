import type { Anchor } from '../../shared/draft/anchors.ts'

/** Reads a caret that another page sent; null when it is none. */
export function parseAnchor(value: unknown): Anchor | null {
  if (!Array.isArray(value)) return null
  const [client, clock] = value as readonly unknown[]
  if (typeof client !== 'number' || typeof clock !== 'number') return null
  return [client, clock]
}
