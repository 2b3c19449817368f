import path from 'node:path'
import { unzipSync } from 'fflate'
import * as Y from 'yjs'
import { createMeetingFile } from '../../electron/host/index.ts'
import { zipPackage } from '../../shared/docx/write/pack.ts'
import type { DocxRequest } from '../../shared/docx/write/write-docx.ts'
import { writeDocx } from '../../shared/docx/write/write-docx.ts'
import { openDraft } from '../../shared/draft/draft.ts'
import { openReader } from '../../shared/draft/open-reader.ts'
import { houseLetterhead } from '../support/house-letterhead.ts'
import { bigOpening, MEETING, PARAGRAPHS, suggestAll } from './big-draft.ts'
import type { Line } from './measure.ts'
import { rounded } from './measure.ts'
import { officeMs } from './office.ts'
import { peakOf } from './peak.ts'
import { compareWork } from './work.ts'

const PAGES = [4, 200] as const
const MODES = ['clean', 'tracked'] as const
const PARAGRAPHS_A_PAGE = 9
const TARGET = 4
const LONG_PAGES = 300
const MEMORY_TARGET = 1.5

/**
 * Writing a file against zipping the very XML that it comes to; what LibreOffice takes for
 * printing it, where it is installed; and what the command line needs of memory for the whole.
 */
export async function* benchExports(root: string, folder: string): AsyncGenerator<Line> {
  for (const pages of PAGES) {
    const name = path.join(folder, `pages-${pages}.mesa`)
    const state = writeMeeting(name, (pages * PARAGRAPHS_A_PAGE) / PARAGRAPHS)
    for (const mode of MODES) {
      const line = await benchMode(requestFrom(state, mode), pages)
      yield { ...line, peakMegabytes: await peakMegabytes(root, name, mode) }
    }
  }
  yield await benchMemory(root, folder)
}

/** What writing a long text needs of memory, against printing the same meeting as plain text. */
async function benchMemory(root: string, folder: string): Promise<Line> {
  const name = path.join(folder, `pages-${LONG_PAGES}.mesa`)
  writeMeeting(name, (LONG_PAGES * PARAGRAPHS_A_PAGE) / PARAGRAPHS)
  const writing = await peakMegabytes(root, name, 'tracked')
  const printing = await peakOf(root, ['text', name])
  const ratio = rounded(writing / printing)
  return {
    ...{ bench: 'export-memory', mode: 'tracked', pages: LONG_PAGES },
    ...{ peakMegabytes: writing, printPeakMegabytes: printing, ratio },
    isOnTarget: ratio <= MEMORY_TARGET,
  }
}

async function benchMode(request: DocxRequest, pages: number): Promise<Line> {
  const { mode } = request
  const file = await writeDocx(request)
  const parts = new Map(Object.entries(unzipSync(file)))
  const { oneMs, otherMs } = await compareWork(
    pages > 100 ? 24 : 240,
    () => writeDocx(request),
    () => zipPackage(parts),
  )
  const ratio = rounded(oneMs / otherMs)
  return {
    ...{ bench: 'export', mode, pages, sizeBytes: file.length },
    ...{ workMs: oneMs, zipWorkMs: otherMs, ratio },
    ...(await officeMs(file)),
    isOnTarget: ratio <= TARGET,
  }
}

function writeMeeting(name: string, times: number): Uint8Array {
  const file = createMeetingFile(name, bigOpening(times), 0)
  if (!file.ok) throw new Error(file.error.kind)
  const shares = suggestAll(Y.encodeStateAsUpdate(file.value.doc), times)
  for (const { party, update } of shares) {
    const entry = file.value.append(update, { party, delegate: `Persona ${party}`, atMs: 0 })
    if (!entry.ok) throw new Error(entry.error.kind)
  }
  file.value.close()
  return shares.at(-1)?.state ?? new Uint8Array()
}

function requestFrom(state: Uint8Array, mode: (typeof MODES)[number]): DocxRequest {
  const doc = new Y.Doc({ gc: false })
  Y.applyUpdate(doc, state)
  const reader = openReader(openDraft(doc))
  const document = reader.document()
  reader.stop()
  return {
    ...{ document, mode, pending: 'in', meeting: MEETING, letterhead: houseLetterhead() },
    ...{ logos: [], title: 'Conclusiones', nowMs: 0 },
  }
}

/** Of a process that opens the meeting, exports and ends. */
function peakMegabytes(root: string, meeting: string, mode: string): Promise<number> {
  const pending = mode === 'clean' ? ['--pending', 'in'] : []
  const output = ['-o', `${meeting}.${mode}.docx`]
  return peakOf(root, ['export', meeting, '--as', mode, ...pending, ...output])
}
