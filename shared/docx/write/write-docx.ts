import { Document as WordDocument } from 'docx'
import type { ISectionPropertiesOptions } from 'docx'
import type { Document } from '../../document/document.ts'
import { viewOf } from '../../document/views.ts'
import type { Meeting } from '../../meeting/meeting.ts'
import type { Letterhead, SlotLogo } from '../letterhead.ts'
import { footerOf } from './footer.ts'
import { firstHeader, runningHeader } from './headers.ts'
import { twipsOfMm } from './measures.ts'
import { POINTS_LIST } from './numbering.ts'
import { packDocx } from './pack.ts'
import { writeParagraphs } from './paragraphs.ts'
import { appPart, corePart, fontsPart } from './properties.ts'
import { stylesOf } from './styles.ts'

/** `clean` has no marks; `tracked` has what is pending as tracked changes; `original` leaves it out. */
export const EXPORT_MODES = ['clean', 'tracked', 'original'] as const
export type ExportMode = (typeof EXPORT_MODES)[number]

export interface DocxRequest {
  readonly document: Document
  readonly mode: ExportMode
  /** Of a clean file: whether pending suggestions are taken in. The footer says it where there are any. */
  readonly pending: 'in' | 'out'
  readonly meeting: Meeting
  readonly letterhead: Letterhead
  readonly logos: readonly SlotLogo[]
  readonly title: string
  /** When it is exported, for the document's properties. */
  readonly nowMs: number
  /** Travels inside the file, unseen; `readDocx` gives it back. Any text. */
  readonly base?: string
}

/** Writes a Word file. The same request gives the same bytes. */
export async function writeDocx(request: DocxRequest): Promise<Uint8Array> {
  const { letterhead, meeting, mode } = request
  const document = documentIn(request)
  const footer = footerOf(letterhead, document.language, noteOf(request))
  const file = new WordDocument({
    // A tracked file goes on tracking what is written into it.
    features: { trackRevisions: mode === 'tracked' },
    styles: stylesOf(letterhead, document.language),
    numbering: POINTS_LIST,
    sections: [
      {
        properties: sectionOf(letterhead),
        headers: { first: firstHeader(request), default: runningHeader(request) },
        footers: { first: footer, default: footer },
        children: writeParagraphs(document),
      },
    ],
  })
  const own = [
    corePart({
      title: request.title,
      creator: letterhead.name[meeting.language],
      language: letterhead.languageTag[document.language],
      nowMs: request.nowMs,
    }),
    appPart(),
    fontsPart(letterhead),
  ]
  return packDocx(file, own, request.base ?? null)
}

/** Whether anybody still has to decide about something in this document. */
export function hasPending({ paragraphs }: Document): boolean {
  return paragraphs.some(
    ({ runs, end, changes, moves }) =>
      changes.length > 0 ||
      moves !== undefined ||
      runs.some(({ restyled }) => restyled !== undefined) ||
      [...runs, end].some(({ insertion, deletions }) => insertion !== null || deletions.length > 0),
  )
}

function documentIn({ document, mode, pending }: DocxRequest): Document {
  if (mode === 'tracked') return document
  const view = mode === 'clean' && pending === 'in' ? 'accepted' : 'original'
  return { ...document, paragraphs: viewOf(document, view), suggestions: new Map() }
}

function noteOf({ document, mode, pending, letterhead }: DocxRequest): string | null {
  if (!hasPending(document)) return null
  const { notes } = letterhead
  if (mode === 'tracked') return notes.tracked[document.language]
  const note = mode === 'clean' && pending === 'in' ? notes.pendingIn : notes.pendingOut
  return note[document.language]
}

/** The paper, whose first page has a header and a footer of its own. */
function sectionOf({ paper }: Letterhead): ISectionPropertiesOptions {
  const margin = twipsOfMm(paper.marginMm)
  const edge = twipsOfMm(12.5)
  return {
    titlePage: true,
    page: {
      size: { width: twipsOfMm(paper.widthMm), height: twipsOfMm(paper.heightMm) },
      margin: {
        top: margin,
        right: margin,
        bottom: margin,
        left: margin,
        header: edge,
        footer: edge,
        gutter: 0,
      },
    },
  }
}
