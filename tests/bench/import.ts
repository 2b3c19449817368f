import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import type { Document, Paragraph, Run } from '../../shared/document/document.ts'
import { PLAIN } from '../../shared/document/document.ts'
import { readDocx } from '../../shared/docx/read/read-docx.ts'
import { writeDocx } from '../../shared/docx/write/write-docx.ts'
import { paragraphId, suggestionId } from '../../shared/ids.ts'
import { houseLetterhead } from '../support/house-letterhead.ts'
import { MEETING } from './big-draft.ts'
import type { Line } from './measure.ts'
import { rounded } from './measure.ts'
import { officeMs } from './office.ts'
import { compareWork } from './work.ts'

/** Paragraphs of some 60 words, a tracked change in each; ten make a page. */
const PARAGRAPHS_A_PAGE = 10

const TARGET = 2

/** Reading a tracked Word file against unpacking it and parsing the very parts that are read. */
export async function benchImport(pages: number): Promise<Line> {
  const file = await fileOf(pages)
  const before = process.memoryUsage().heapUsed
  let most = before
  const read = () => {
    const result = readDocx(file)
    if (!result.ok) throw new Error(result.error.kind)
    most = Math.max(most, process.memoryUsage().heapUsed)
  }
  const { oneMs, otherMs } = await compareWork(pages > 50 ? 40 : 200, read, () => parseBare(file))
  const ratio = rounded(oneMs / otherMs)
  return {
    ...{ bench: 'import', pages, workMs: oneMs, parseWorkMs: otherMs, ratio },
    ...(await officeMs(file)),
    peakHeapMegabytes: Math.round((most - before) / 1_000_000),
    isOnTarget: ratio <= TARGET,
  }
}

function fileOf(pages: number): Promise<Uint8Array> {
  return writeDocx({
    document: textOf(pages),
    mode: 'tracked',
    pending: 'out',
    meeting: MEETING,
    letterhead: houseLetterhead(),
    logos: [],
    title: 'Conclusiones',
    nowMs: 0,
  })
}

function parseBare(file: Uint8Array): void {
  const parts = unzipSync(file, { filter: ({ name }) => /\.(xml|rels)$/i.test(name) })
  for (const [name, bytes] of Object.entries(parts)) {
    if (!READ.test(name)) continue
    const parser = new SaxesParser({ xmlns: true })
    parser.on('opentag', () => undefined)
    parser.write(strFromU8(bytes)).close()
  }
}

/** What a reader of the text cannot do without. */
const READ = /^word\/(document|styles|numbering|footnotes|endnotes|comments\w*)\.xml$|\.rels$/

function textOf(pages: number): Document {
  const id = suggestionId('mex')
  const words = 'reconocer la importancia de una migración ordenada y segura '.repeat(4)
  const paragraphs = Array.from({ length: pages * PARAGRAPHS_A_PAGE }, (_, at): Paragraph => ({
    ...{ id: paragraphId(`1.${at}`), props: { kind: 'point', level: at % 3 === 0 ? 0 : 1 } },
    ...{ runs: runsOf(`${at} ${words}`, id), end: PLAIN, changes: [] },
  }))
  const suggestion = { id, party: 'MEX', delegate: 'Ana Peña', atMs: 0 } as const
  return { language: 'es', paragraphs, suggestions: new Map([[id, suggestion]]) }
}

function runsOf(text: string, id: ReturnType<typeof suggestionId>): readonly Run[] {
  return [
    { text, ...PLAIN },
    { text: 'con urgencia ', insertion: id, deletions: [] },
    { text: 'sin demora ', insertion: null, deletions: [id] },
    { text, ...PLAIN },
  ]
}
