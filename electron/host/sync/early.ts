import * as decoding from 'lib0/decoding'
import { messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'
import type * as Y from 'yjs'
import { isReady } from './ready.ts'
import { SYNC } from './well-formed.ts'

/**
 * Tells which messages of one connection come too early. y-websocket sends each key as soon as the
 * line is there, and what was typed without a line only when it is asked for it: such a key builds
 * on what the host does not have yet. It is left aside and not refused, because the answer bears it
 * once more. From the answer on nothing is early.
 */
export function createEarly(document: Y.Doc): (message: Uint8Array) => boolean {
  let hasAnswered = false
  return (message) => {
    if (hasAnswered || message[0] !== SYNC) return false
    if (message[1] === messageYjsSyncStep2) hasAnswered = true
    return message[1] === messageYjsUpdate && !canTake(document, message.subarray(2))
  }
}

/** What cannot be read is for others to say. */
function canTake(document: Y.Doc, rest: Uint8Array): boolean {
  try {
    return isReady(document, decoding.readVarUint8Array(decoding.createDecoder(rest)))
  } catch {
    return true
  }
}
