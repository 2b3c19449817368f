import { createHash } from 'node:crypto'
import type { NewEntry } from './port.ts'

/** What the first entry follows. */
export const CHAIN_START: Uint8Array = new Uint8Array(32)

/**
 * The digest of an entry, over the one before it: SQLite has no page checksums, so this is
 * what notices a flipped byte, an entry taken out, or another delegation's name put on one.
 */
export function digestOf(before: Uint8Array, entry: NewEntry): Uint8Array {
  const head = JSON.stringify([entry.document, entry.party, entry.delegate, entry.atMs])
  return createHash('sha256').update(before).update(head).update('\n').update(entry.bytes).digest()
}

/** The digest of a snapshot: what it holds, and after which entry it was taken. */
export function snapshotDigestOf(tip: Uint8Array, bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update('snapshot\n').update(tip).update(bytes).digest()
}

export function isSameDigest(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}
