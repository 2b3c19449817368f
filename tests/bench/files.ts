import { unzipSync, zipSync } from 'fflate'
import * as Y from 'yjs'
import { writeDocx } from '../../shared/docx/write/write-docx.ts'
import { openDraft } from '../../shared/draft/draft.ts'
import { openReader } from '../../shared/draft/reader.ts'
import { houseLetterhead } from '../support/house-letterhead.ts'
import { MEETING } from './big-draft.ts'
import type { Line } from './measure.ts'
import { rounded, timed } from './measure.ts'

/** A clean export against zipping the very XML that it comes to. */
export async function benchExport(state: Uint8Array): Promise<Line> {
  const doc = new Y.Doc({ gc: false })
  Y.applyUpdate(doc, state)
  const reader = openReader(openDraft(doc))
  const request = {
    document: reader.document(),
    mode: 'clean' as const,
    pending: 'in' as const,
    meeting: MEETING,
    letterhead: houseLetterhead(),
    logos: [],
    title: 'Conclusiones',
    nowMs: 0,
  }
  const parts = unzipSync(await writeDocx(request))
  const whole = await timed(20, () => writeDocx(request))
  const zipOnly = await timed(20, () => zipSync(parts))
  reader.stop()
  return {
    bench: 'clean-export',
    medianMs: whole.medianMs,
    zipMedianMs: zipOnly.medianMs,
    ratio: rounded(whole.medianMs / zipOnly.medianMs),
  }
}

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
