import * as decoding from 'lib0/decoding'
import { messageYjsSyncStep1, messageYjsUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'

/** y-protocols' types, as y-websocket speaks them. */
export const SYNC = 0
export const AWARENESS = 1

const MAX_STATE_CHARACTERS = 16_384
/** A seat in a state, a caret in that: no page's is deeper. */
const MAX_STATE_DEPTH = 8

/**
 * Whether a message is one that y-websocket sends, and whole. What is in an update is the gate's to
 * judge; all else must be such that whoever receives it can read it.
 */
export function isWellFormed(message: Uint8Array): boolean {
  try {
    const decoder = decoding.createDecoder(message)
    const type = decoding.readVarUint(decoder)
    if (type === SYNC) return isSync(decoder)
    return type === AWARENESS && isAwareness(decoding.readVarUint8Array(decoder))
  } catch {
    return false
  }
}

function isSync(decoder: decoding.Decoder): boolean {
  const type = decoding.readVarUint(decoder)
  const payload = decoding.readVarUint8Array(decoder)
  if (type === messageYjsSyncStep1) Y.decodeStateVector(payload)
  return type <= messageYjsUpdate
}

/** Of each client: its id, a count, and what it shows as JSON. */
function isAwareness(payload: Uint8Array): boolean {
  const decoder = decoding.createDecoder(payload)
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    const state = decoding.readVarString(decoder)
    if (state.length > MAX_STATE_CHARACTERS || depthOf(state) > MAX_STATE_DEPTH) return false
    const shown: unknown = JSON.parse(state)
    if (typeof shown !== 'object') return false
  }
  return true
}

/** How deep brackets stand in each other; those within words are counted as well. */
function depthOf(json: string): number {
  let [depth, deepest] = [0, 0]
  for (const [bracket] of json.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}
