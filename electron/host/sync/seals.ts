import { createHmac, timingSafeEqual } from 'node:crypto'
import * as Y from 'yjs'
import { parseBatch } from '../../../shared/protocol/seal.ts'
import type { Sealed, SealedEntry } from '../../../shared/protocol/seal.ts'
import type { NewEntry } from '../store/port.ts'
import { MAX_MESSAGE_BYTES } from './limits.ts'
import { encodeTold } from './peer.ts'

/** Puts the meeting's seal on what is on disk, and knows it again. */
export interface Seals {
  /** When this host began: what it lacks of an earlier one's should come soon after. */
  readonly sinceMs: number
  /** An entry of the room's document was written. */
  readonly note: (entry: NewEntry) => void
  /** What stands under a seal of this meeting's; null where it is not this meeting's. */
  readonly open: (sealed: Sealed) => readonly NewEntry[] | null
  readonly stop: () => void
}

export interface Sealing extends Pick<Seals, 'sinceMs'> {
  /** Is in the meeting's file alone. */
  readonly key: Uint8Array
}

/** What is on disk and not yet sealed for so long would be lost with this computer, were its author to leave too. */
const SEAL_EVERY_MS = 100

/** Goes under one seal. A page must be able to send it back, and what is longer alone is left to its author. */
const MAX_SEALED_BYTES = MAX_MESSAGE_BYTES / 4

/** `pass` gives each seal to everybody in the room. */
export function createSeals(
  { key, sinceMs }: Sealing,
  document: string,
  pass: (message: Uint8Array) => void,
): Seals {
  let noted: NewEntry[] = []
  let sizeBytes = 0
  let timer: NodeJS.Timeout | null = null
  const sealOf = (batch: string) =>
    createHmac('sha256', key).update(`${document}\n${batch}`).digest()

  function seal(): void {
    stop()
    const batch = JSON.stringify(noted.map(asSealed))
    const to = new Map<number, number>()
    for (const { bytes } of noted) {
      for (const [client, clock] of Y.parseUpdateMeta(bytes).to) to.set(client, clock)
    }
    noted = []
    sizeBytes = 0
    const sealed: Sealed = { seal: sealOf(batch).toString('hex'), batch, to: [...to] }
    pass(encodeTold(sealed))
  }

  function stop(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }

  return {
    sinceMs,
    note(entry) {
      const { length } = entry.bytes
      if (length > MAX_SEALED_BYTES) return
      if (sizeBytes + length > MAX_SEALED_BYTES) seal()
      noted.push(entry)
      sizeBytes += length
      timer ??= setTimeout(seal, SEAL_EVERY_MS)
    },
    open({ seal: given, batch }) {
      const [one, other] = [Buffer.from(given, 'hex'), sealOf(batch)]
      if (one.length !== other.length || !timingSafeEqual(one, other)) return null
      const entries = parseBatch(batch) ?? []
      return entries.map(({ base64, ...rest }) => {
        return { ...rest, document, bytes: Uint8Array.from(Buffer.from(base64, 'base64')) }
      })
    },
    stop,
  }
}

function asSealed({ party, delegate, atMs, bytes }: NewEntry): SealedEntry {
  return { party, delegate, atMs, base64: Buffer.from(bytes).toString('base64') }
}
