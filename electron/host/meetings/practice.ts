import * as Y from 'yjs'
import practiceText from '../../../templates/practice/conclusiones.txt?raw'
import { openDraft } from '../../../shared/draft/draft.ts'
import { openPen } from '../../../shared/draft/pen.ts'
import type { Pen } from '../../../shared/draft/pen.ts'
import { openReader } from '../../../shared/draft/reader.ts'
import type { Opening } from '../../../shared/draft/start.ts'
import type { Paragraph } from '../../../shared/document/document.ts'
import { textOf } from '../../../shared/document/views.ts'
import type { Meeting } from '../../../shared/meeting/meeting.ts'
import { COUNTRIES } from '../../../shared/meeting/party.ts'
import type { Country } from '../../../shared/meeting/party.ts'
import type { Template } from '../../../shared/text/template.ts'
import type { MeetingFile } from './meeting-file.ts'
import { openingOf } from './opening.ts'

/** A meeting that never was, for newcomers to try things on. */
export const PRACTICE_MEETING: Meeting = {
  kind: 'GRCM',
  ordinal: null,
  city: 'La Antigua Guatemala',
  dates: ['2026-05-20'],
  ppt: { country: 'GTM', year: 2026 },
  present: COUNTRIES,
  language: 'es',
}

export const PRACTICE_TEMPLATE = 'conclusiones-grcm'

export function practiceOpening(template: Template): Opening {
  return openingOf(template, PRACTICE_MEETING, practiceText)
}

interface Proposal {
  readonly party: Country
  readonly delegate: string
  /** Words of the base text, in the paragraph that has them first. */
  readonly words: string
  readonly write: (pen: Pen, paragraph: Paragraph, at: number, length: number) => void
}

const PROPOSALS: readonly Proposal[] = [
  {
    party: 'MEX',
    delegate: 'Ana Torres',
    words: 'Tomar nota',
    write: (pen, { id }, at, length) =>
      pen.insertText({ paragraph: id, offset: at + length }, ' con satisfacción'),
  },
  {
    party: 'CAN',
    delegate: 'Louise Roy',
    words: 'felicitar',
    write: (pen, { id }, at, length) =>
      pen.replaceRange(
        { paragraph: id, offset: at },
        { paragraph: id, offset: at + length },
        'reconocer',
      ),
  },
  {
    party: 'CRI',
    delegate: 'Laura Mora',
    words: 'y la organización',
    write: (pen, { id }, at, length) =>
      pen.deleteRange({ paragraph: id, offset: at }, { paragraph: id, offset: at + length }),
  },
]

/** Puts some delegations' proposals into a practice meeting, as if they had been typed. */
export function proposeForPractice(file: MeetingFile, nowMs: () => number): void {
  for (const proposal of PROPOSALS) propose(file, proposal, nowMs)
}

function propose(
  file: MeetingFile,
  { party, delegate, words, write }: Proposal,
  nowMs: () => number,
) {
  const doc = new Y.Doc({ gc: false })
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(file.doc))
  const before = Y.encodeStateVector(doc)
  const reader = openReader(openDraft(doc))
  const paragraph = reader.document().paragraphs.find((each) => textOf(each).includes(words))
  if (paragraph !== undefined) {
    const pen = openPen(reader, { party, delegate }, nowMs)
    write(pen, paragraph, textOf(paragraph).indexOf(words), words.length)
  }
  reader.stop()
  file.append(Y.encodeStateAsUpdate(doc, before), { party, delegate, atMs: nowMs() })
}
