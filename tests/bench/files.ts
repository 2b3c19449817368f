import * as Y from 'yjs'
import { openDraft } from '../../shared/draft/draft.ts'
import { openReader } from '../../shared/draft/open-reader.ts'
import type { Line } from './measure.ts'
import { rounded, timed } from './measure.ts'

/** Opening a draft (its text read, marked and numbered) against taking in its bytes alone. */
export async function benchOpening(state: Uint8Array): Promise<Line> {
  const bare = await timed(15, () => take(state))
  const opened = await timed(15, () => {
    const reader = openReader(openDraft(take(state)))
    reader.entries()
    reader.stop()
  })
  return {
    bench: 'opening',
    medianMs: opened.medianMs,
    applyMedianMs: bare.medianMs,
    ratio: rounded(opened.medianMs / bare.medianMs),
    sizeBytes: state.length,
  }
}

export function take(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc({ gc: false })
  Y.applyUpdate(doc, state)
  return doc
}
