import type { Document } from '../../document/document.ts'
import { viewOf } from '../../document/views.ts'
import type { Meeting } from '../../meeting/meeting.ts'
import type { Letterhead, SlotLogo } from '../letterhead.ts'
import { footerPart } from './footer.ts'
import { firstHeader, HEADER_NAMESPACES, runningHeader } from './headers.ts'
import { twipsOfMm } from './measures.ts'
import type { Part } from './package.ts'
import { writePackage } from './package.ts'
import { writeParagraphs } from './paragraphs.ts'
import { appPart, corePart, fontsPart, settingsPart } from './properties.ts'
import { numberingPart, stylesPart } from './styles.ts'
import { element, part } from './xml.ts'
import type { Xml } from './xml.ts'

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
}

/** Writes a Word file. The same request gives the same bytes. */
export function writeDocx(request: DocxRequest): Uint8Array {
  const { letterhead, meeting } = request
  const document = documentIn(request)
  const first = firstHeader(request)
  const parts: readonly Part[] = [
    bodyPart(letterhead, writeParagraphs(document)),
    wordPart('styles', stylesPart(letterhead, document.language)),
    wordPart('numbering', numberingPart()),
    wordPart('settings', settingsPart(request.mode === 'tracked')),
    wordPart('fontTable', fontsPart(letterhead)),
    first,
    runningHeader(request),
    footerPart(letterhead, document.language, noteOf(request)),
    ...first.pictures,
    corePart({
      title: request.title,
      creator: letterhead.name[meeting.language],
      language: letterhead.languageTag[document.language],
      nowMs: request.nowMs,
    }),
    appPart(),
  ]
  return writePackage(parts, [
    { id: 'rId1', type: 'officeDocument', target: 'word/document.xml' },
    { id: 'rId2', type: 'core-properties', target: 'docProps/core.xml' },
    { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
  ])
}

/** Whether anybody still has to decide about something in this document. */
export function hasPending({ paragraphs }: Document): boolean {
  return paragraphs.some(
    ({ runs, end, changes }) =>
      changes.length > 0 ||
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

const RELATIONS = [
  { id: 'rId1', type: 'styles', target: 'word/styles.xml' },
  { id: 'rId2', type: 'numbering', target: 'word/numbering.xml' },
  { id: 'rId3', type: 'settings', target: 'word/settings.xml' },
  { id: 'rId4', type: 'fontTable', target: 'word/fontTable.xml' },
  { id: 'rId5', type: 'header', target: 'word/header1.xml' },
  { id: 'rId6', type: 'header', target: 'word/header2.xml' },
  { id: 'rId7', type: 'footer', target: 'word/footer1.xml' },
] as const

function bodyPart(letterhead: Letterhead, paragraphs: readonly Xml[]): Part {
  const body = paragraphs.length > 0 ? paragraphs : [element('w:p')]
  return {
    path: 'word/document.xml',
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    content: part(
      element(
        'w:document',
        HEADER_NAMESPACES,
        element('w:body', {}, ...body, sectionOf(letterhead)),
      ),
    ),
    relations: RELATIONS,
  }
}

/** The paper, and which header and footer stand where. */
function sectionOf({ paper }: Letterhead): Xml {
  const reference = (name: 'header' | 'footer', type: 'first' | 'default', id: string): Xml =>
    element(`w:${name}Reference`, { 'w:type': type, 'r:id': id })
  const margin = twipsOfMm(paper.marginMm)
  const edge = twipsOfMm(12.5)
  return element(
    'w:sectPr',
    {},
    reference('header', 'first', 'rId5'),
    reference('header', 'default', 'rId6'),
    reference('footer', 'first', 'rId7'),
    reference('footer', 'default', 'rId7'),
    element('w:pgSz', { 'w:w': twipsOfMm(paper.widthMm), 'w:h': twipsOfMm(paper.heightMm) }),
    element('w:pgMar', {
      'w:top': margin,
      'w:right': margin,
      'w:bottom': margin,
      'w:left': margin,
      'w:header': edge,
      'w:footer': edge,
      'w:gutter': 0,
    }),
    element('w:titlePg'),
  )
}

function wordPart(name: 'styles' | 'numbering' | 'settings' | 'fontTable', content: string): Part {
  return {
    path: `word/${name}.xml`,
    contentType: `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`,
    content,
    relations: [],
  }
}
