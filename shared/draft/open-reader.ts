import type { Draft } from './draft.ts'
import { LedgerReader } from './ledger-reader.ts'
import type { Reader } from './reader.ts'

export function openReader(draft: Draft): Reader {
  const opening = openReaderInParts(draft)
  let part = opening.next()
  while (part.done !== true) part = opening.next()
  return part.value
}

/** In parts, between which others may have their turn; the draft must not change meanwhile. */
export function* openReaderInParts(draft: Draft): Generator<undefined, Reader> {
  const reader = new LedgerReader(draft)
  yield* reader.start()
  return reader
}
