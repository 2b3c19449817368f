import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import * as Y from 'yjs'
import { convertToPdf, findLibreOffice } from '../../electron/cli/pdf.ts'
import { createMeetingFile } from '../../electron/host/index.ts'
import type { Package } from '../../shared/docx/package.ts'
import { zipPackage } from '../../shared/docx/write/pack.ts'
import type { DocxRequest } from '../../shared/docx/write/write-docx.ts'
import { writeDocx } from '../../shared/docx/write/write-docx.ts'
import { openDraft } from '../../shared/draft/draft.ts'
import { openReader } from '../../shared/draft/reader.ts'
import { houseLetterhead } from '../support/house-letterhead.ts'
import { bigOpening, MEETING, PARAGRAPHS, suggestAll } from './big-draft.ts'
import type { Line } from './measure.ts'
import { rounded, sampleOf } from './measure.ts'

const PAGES = [4, 200] as const
const MODES = ['clean', 'tracked'] as const
const PARAGRAPHS_A_PAGE = 9
const TARGET = 4

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
}

async function benchMode(request: DocxRequest, pages: number): Promise<Line> {
  const { mode } = request
  const file = await writeDocx(request)
  const parts = new Map(Object.entries(unzipSync(file)))
  const { wholeMs, zipMs } = await worked(pages > 100 ? 24 : 240, request, parts)
  const ratio = rounded(wholeMs / zipMs)
  return {
    ...{ bench: 'export', mode, pages, sizeBytes: file.length },
    ...{ workMs: rounded(wholeMs), zipWorkMs: rounded(zipMs), ratio },
    ...(await officeMs(file)),
    isOnTarget: ratio <= TARGET,
  }
}

/** What both cost the processor, in turns: on a busy machine time says little of so short a work. */
async function worked(rounds: number, request: DocxRequest, parts: Package) {
  const [whole, zip]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    const start = process.cpuUsage()
    await writeDocx(request)
    const middle = process.cpuUsage()
    zipPackage(parts)
    const end = process.cpuUsage()
    whole.push(workBetween(start, middle))
    zip.push(workBetween(middle, end))
  }
  // Without the first rounds, in which the engine still compiles.
  const warm = (taken: readonly number[]) => sampleOf(taken.slice(rounds / 4)).medianMs
  return { wholeMs: warm(whole), zipMs: warm(zip) }
}

function workBetween(start: NodeJS.CpuUsage, end: NodeJS.CpuUsage): number {
  return (end.user + end.system - start.user - start.system) / 1000
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

/** Once, its start included. */
async function officeMs(file: Uint8Array): Promise<{ readonly officeMs?: number }> {
  const office = findLibreOffice()
  if (office === null) return {}
  const startMs = performance.now()
  const pdf = await convertToPdf(office, file)
  return pdf.ok ? { officeMs: rounded(performance.now() - startMs) } : {}
}

/** Of a process that opens the meeting, exports and ends. */
async function peakMegabytes(root: string, meeting: string, mode: string): Promise<number> {
  const say = "process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))"
  const pending = mode === 'clean' ? ['--pending', 'in'] : []
  const { stderr } = await promisify(execFile)(process.execPath, [
    ...['--import', `data:text/javascript,${encodeURIComponent(say)}`],
    ...[path.join(root, 'dist/node/cli.js'), 'export', meeting, '--as', mode, ...pending],
    ...['-o', `${meeting}.${mode}.docx`],
  ])
  const [, kilobytes] = /^peak (\d+)$/m.exec(stderr) ?? []
  if (kilobytes === undefined) throw new Error(stderr)
  return rounded((Number(kilobytes) * 1024) / 1_000_000)
}
