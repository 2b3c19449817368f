import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Document, Paragraph, Run, Suggestion } from '../../shared/document/document.ts'
import { PLAIN } from '../../shared/document/document.ts'
import { writeDocx } from '../../shared/docx/write/write-docx.ts'
import { paragraphId, suggestionId } from '../../shared/ids.ts'
import { PARTIES } from '../../shared/meeting/party.ts'
import { houseLetterhead } from '../support/house-letterhead.ts'
import { MEETING } from './big-draft.ts'
import type { Line } from './measure.ts'
import { rounded } from './measure.ts'
import { peakOf } from './peak.ts'

const PARAGRAPHS = 500
const REVISIONS_A_PARAGRAPH = 20
const TARGET = 1.5

/** What reading a file of ten thousand revisions, each by itself, needs of memory, against the same words without. */
export async function benchImportMemory(root: string, folder: string): Promise<Line> {
  const document = revised()
  const peakIn = async (mode: 'tracked' | 'clean') => {
    const file = path.join(folder, `revised-${mode}.docx`)
    await writeFile(file, await writeDocx(requestFor(document, mode)))
    return peakOf(root, ['text', file, '--view', 'accepted'])
  }
  const peakMegabytes = await peakIn('tracked')
  const cleanPeakMegabytes = await peakIn('clean')
  const ratio = rounded(peakMegabytes / cleanPeakMegabytes)
  return {
    ...{ bench: 'import-memory', revisions: document.suggestions.size },
    ...{ peakMegabytes, cleanPeakMegabytes, ratio },
    isOnTarget: ratio <= TARGET,
  }
}

function requestFor(document: Document, mode: 'tracked' | 'clean') {
  return {
    ...{ document, mode, pending: 'in' as const, meeting: MEETING, letterhead: houseLetterhead() },
    ...{ logos: [], title: 'Conclusiones', nowMs: 0 },
  }
}

function revised(): Document {
  const suggestions: Suggestion[] = []
  const suggested = (): Suggestion['id'] => {
    const at = suggestions.length
    const id = suggestionId(`s${at}`)
    const party = PARTIES[at % PARTIES.length] ?? 'MEX'
    suggestions.push({ id, party, delegate: `Persona ${at}`, atMs: at * 60_000 })
    return id
  }
  const runsOf = (): readonly Run[] =>
    Array.from({ length: REVISIONS_A_PARAGRAPH / 2 }).flatMap((): readonly Run[] => [
      { text: 'reconocer la importancia de una migración ordenada ', ...PLAIN },
      { text: 'con urgencia ', insertion: suggested(), deletions: [] },
      { text: 'sin demora ', insertion: null, deletions: [suggested()] },
    ])
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, at): Paragraph => ({
    ...{ id: paragraphId(`1.${at}`), props: { kind: 'point', level: 0 } },
    ...{ runs: runsOf(), end: PLAIN, changes: [] },
  }))
  return {
    ...{ language: 'es', paragraphs },
    suggestions: new Map(suggestions.map((each) => [each.id, each])),
  }
}
