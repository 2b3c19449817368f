import * as Y from 'yjs'

/** What one update may weigh. Days of writing without a network come to less. */
export const MAX_UPDATE_BYTES = 8 * 1024 * 1024

/** How many pieces it may have: to put each in its place may take a walk past many others. */
const MAX_STRUCTS = 50_000
/** The least that a piece takes; what is shorter need not be counted. */
const MIN_STRUCT_BYTES = 4

/** Whether an update is more than anybody writes; looked at before it is tried. */
export function isTooLong(update: Uint8Array): boolean {
  if (update.byteLength > MAX_UPDATE_BYTES) return true
  if (update.byteLength < MAX_STRUCTS * MIN_STRUCT_BYTES) return false
  return countStructs(update) > MAX_STRUCTS
}

/** None where it cannot be read: whoever applies it will see that. */
function countStructs(update: Uint8Array): number {
  try {
    return Y.decodeUpdate(update).structs.length
  } catch {
    return 0
  }
}
