import type { Party } from '../meeting/party.ts'
import { isParty } from '../meeting/party.ts'

/**
 * Changes that a host has on disk, under its seal: each page keeps the last of them, so that another
 * host, which opens a copy without them, can have them from anybody and know that they are true.
 */
export interface Sealed {
  /** Of `batch`, by a key that only the meeting's file holds; hexadecimal. */
  readonly seal: string
  /** JSON of `SealedEntry[]`. */
  readonly batch: string
  /** Up to which Yjs clock of which client it goes. For the page alone; nobody relies on it. */
  readonly to: readonly (readonly [client: number, clock: number])[]
}

export interface SealedEntry {
  readonly party: Party | null
  readonly delegate: string
  readonly atMs: number
  readonly base64: string
}

export function parseSealed(value: unknown): Sealed | null {
  if (typeof value !== 'object' || value === null) return null
  const { seal, batch, to } = value as Readonly<Record<string, unknown>> // an object has fields
  if (typeof seal !== 'string' || typeof batch !== 'string' || !Array.isArray(to)) return null
  const isPair = (pair: unknown): pair is [number, number] =>
    Array.isArray(pair) && pair.length === 2 && pair.every((each) => typeof each === 'number')
  return to.every(isPair) ? { seal, batch, to } : null
}

/** Null where it is none; ask for the seal first. */
export function parseBatch(batch: string): readonly SealedEntry[] | null {
  try {
    const value: unknown = JSON.parse(batch)
    if (!Array.isArray(value)) return null
    const entries = value.map(parseEntry)
    return entries.includes(null) ? null : entries.filter((each) => each !== null)
  } catch {
    return null
  }
}

function parseEntry(value: unknown): SealedEntry | null {
  if (typeof value !== 'object' || value === null) return null
  const { party, delegate, atMs, base64 } = value as Readonly<Record<string, unknown>> // an object has fields
  if (party !== null && !isParty(party)) return null
  if (typeof delegate !== 'string' || typeof base64 !== 'string') return null
  return Number.isSafeInteger(atMs) ? { party, delegate, atMs: Number(atMs), base64 } : null
}
