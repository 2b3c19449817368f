import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { isParty } from '../../../shared/meeting/party.ts'
import type { Party } from '../../../shared/meeting/party.ts'

/** What a meeting's journal comes to at one moment, so that it need not be worked out again. */
export interface Snapshot {
  /** As one update of Yjs. */
  readonly draft: Uint8Array
  readonly notes: ReadonlyMap<Party, Uint8Array>
  /** Whose client ids those in the draft are; null for the base text's. */
  readonly clients: ReadonlyMap<number, Party | null>
  readonly changedMs: number
}

/** One that a later Mesa wrote otherwise is left aside, and the journal read instead. */
const VERSION = 1

export function encodeSnapshot({ draft, notes, clients, changedMs }: Snapshot): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, VERSION)
  encoding.writeVarUint(encoder, changedMs)
  encoding.writeVarUint8Array(encoder, draft)
  encoding.writeVarUint(encoder, clients.size)
  for (const [client, party] of clients) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarString(encoder, party ?? '')
  }
  encoding.writeVarUint(encoder, notes.size)
  for (const [party, bytes] of notes) {
    encoding.writeVarString(encoder, party)
    encoding.writeVarUint8Array(encoder, bytes)
  }
  return encoding.toUint8Array(encoder)
}

/** Null where it is none that this Mesa can read. */
export function decodeSnapshot(bytes: Uint8Array): Snapshot | null {
  try {
    const decoder = decoding.createDecoder(bytes)
    if (decoding.readVarUint(decoder) !== VERSION) return null
    const changedMs = decoding.readVarUint(decoder)
    const draft = decoding.readVarUint8Array(decoder)
    const clients = new Map<number, Party | null>()
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      const client = decoding.readVarUint(decoder)
      const party = decoding.readVarString(decoder)
      clients.set(client, party === '' ? null : partyIn(party))
    }
    const notes = new Map<Party, Uint8Array>()
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      notes.set(partyIn(decoding.readVarString(decoder)), decoding.readVarUint8Array(decoder))
    }
    return { draft, notes, clients, changedMs }
  } catch {
    return null
  }
}

function partyIn(text: string): Party {
  if (!isParty(text)) throw new TypeError('No party')
  return text
}
