import type { Circulation } from '../../document/circulation.ts'
import type { Document, View } from '../../document/document.ts'
import { threadsIn } from '../../document/threads.ts'
import { referencesIn, spelledOut } from '../../document/references.ts'
import type { ReferenceWords } from '../../document/references.ts'
import { viewOf } from '../../document/views.ts'
import type { LetterheadPages } from '../../meeting/letterhead.ts'
import type { Meeting } from '../../meeting/meeting.ts'
import type { Issued } from '../issued.ts'
import { issuedAs, joined } from '../issued.ts'
import type { Letterhead, SlotLogo } from '../letterhead.ts'
import type { ExportMode } from '../export-modes.ts'
import { graft } from '../graft/graft.ts'
import type { LetterheadFile } from '../graft/letterhead-file.ts'
import { writeCompilation } from './compilation.ts'
import { embedBase } from './embed.ts'
import type { Refer } from './footnotes.ts'
import { collectFootnotes } from './footnotes.ts'
import type { FrameRequest } from './frame.ts'
import { framed } from './frame.ts'
import type { Opening } from './legend.ts'
import { writeNote, writeOpening } from './legend.ts'
import { writeBracketed } from './lines.ts'
import { textWidth } from './measures.ts'
import { hangsIn } from './number-room.ts'
import { zipPackage } from './pack.ts'
import type { Report } from './report.ts'
import { quietly } from './report.ts'
import type { WrittenParagraphs } from './paragraphs.ts'
import { writeParagraphs } from './paragraphs.ts'

export interface DocxRequest {
  readonly document: Document
  readonly mode: ExportMode
  /** Of a clean file: whether pending suggestions are taken in. The footer says it where there are any. */
  readonly pending: 'in' | 'out'
  readonly meeting: Meeting
  readonly letterhead: Letterhead
  readonly logos: readonly SlotLogo[]
  /** The first page, where it is not said. */
  readonly letterheadOn?: LetterheadPages
  readonly title: string
  /** How the text goes out: a file of the very text says so. Left out where nothing was said. */
  readonly circulation?: Circulation
  /** Whether what is said about the text goes along. Left out: into whatever shows marks, if the document tells it. */
  readonly hasComments?: boolean
  /** When it is exported, for the document's properties. */
  readonly nowMs: number
  /** The presidency's own, in the place of Mesa's: its pages are kept. */
  readonly ownLetterhead?: LetterheadFile
  /** Travels inside the file, unseen; `readDocx` gives it back. Any text. */
  readonly base?: string
}

/**
 * Writes a Word file. The same request gives the same bytes. A promise, so that whoever waits for
 * it need not know whether what packs it has to wait.
 */
export function writeDocx(request: DocxRequest, report: Report = quietly): Promise<Uint8Array> {
  const { letterhead, logos, meeting, title, mode, nowMs, base } = request
  const document = documentIn(request)
  const words = referencesIn(request.document, viewIn(request))
  const own = request.ownLetterhead
  const sheet = own === undefined ? sheetFor(mode, letterhead) : { ...letterhead, paper: own.paper }
  const opening = { meeting, title, letterhead: sheet }
  const { body, notes, isClosed } = bodyOf(document, words, mode, opening, (share) =>
    report(share * TEXT_SHARE),
  )
  const frame: FrameRequest = {
    ...{ letterhead: sheet, logos, meeting, title, nowMs },
    letterheadOn: own === undefined ? (request.letterheadOn ?? 'first') : 'first',
    language: document.language,
    ...(document.thirdLevel !== undefined && { thirdLevel: document.thirdLevel }),
    hangs: hangsIn(document),
    note: own === undefined ? noteOf(request) : null,
    mark: issued(request).mark,
    isTracked: mode === 'tracked',
    notes,
  }
  const written = framed(frame, own === undefined ? body : body + footNote(request))
  const whole = own === undefined ? written : graft(written, own)
  const file = zipPackage(base === undefined ? whole : embedBase(whole, base, isClosed))
  report(1)
  return Promise.resolve(file)
}

/** What the text takes of the work; the rest is nearly all zipping. */
const TEXT_SHARE = 0.7

function bodyOf(
  document: Document,
  words: ReferenceWords,
  mode: ExportMode,
  opening: Opening,
  report: Report,
): WrittenParagraphs {
  switch (mode) {
    case 'bracketed':
      return page(mode, document, opening, (refer) =>
        writeBracketed(document, opening.letterhead, refer, report),
      )
    case 'compilation':
      return page(mode, document, opening, (refer) =>
        writeCompilation(document, opening.letterhead, refer, report),
      )
    default:
      return writeParagraphs(document, words, textWidth(opening.letterhead), report)
  }
}

function page(
  mode: 'bracketed' | 'compilation',
  document: Document,
  opening: Opening,
  write: (refer: Refer) => string,
): WrittenParagraphs {
  const { notes, refer } = collectFootnotes(document.language)
  const body = writeOpening(mode, document, opening) + write(refer)
  return { body, notes: { footnotes: notes, comments: [] }, isClosed: false }
}

/** What Mesa's own footer would say of a text that has no marks to say it; theirs is kept. */
function footNote(request: DocxRequest): string {
  const note = request.mode === 'clean' || request.mode === 'original' ? noteOf(request) : null
  return note === null ? '' : writeNote(note)
}

/** A wide table reads better on a wide page. */
function sheetFor(mode: ExportMode, letterhead: Letterhead): Letterhead {
  if (mode !== 'compilation') return letterhead
  const { widthMm, heightMm, marginMm } = letterhead.paper
  const paper = { widthMm: heightMm, heightMm: widthMm, marginMm: marginMm * 0.75 }
  return { ...letterhead, paper }
}

/** Whether anybody still has to decide about something in this document. */
export function hasPending({ paragraphs }: Document): boolean {
  return paragraphs.some(
    ({ runs, end, changes, moves, footnotes = [] }) =>
      changes.length > 0 ||
      moves !== undefined ||
      runs.some(({ restyled }) => restyled !== undefined) ||
      [...runs, ...footnotes, end].some(
        ({ insertion, deletions }) => insertion !== null || deletions.length > 0,
      ),
  )
}

function viewIn({ mode, pending }: Pick<DocxRequest, 'mode' | 'pending'>): View {
  if (mode !== 'clean' && mode !== 'original') return 'marked'
  return mode === 'clean' && pending === 'in' ? 'accepted' : 'original'
}

/** Pages have no fields. */
function documentIn(request: DocxRequest): Document {
  const { mode, hasComments } = request
  const view = viewIn(request)
  const isPage = mode === 'bracketed' || mode === 'compilation'
  const document = isPage ? spelledOut(request.document, view) : request.document
  const threads = (hasComments ?? view === 'marked') ? threadsIn(document, view) : []
  return {
    ...withoutThreads(document),
    paragraphs: viewOf(document, view),
    ...(view !== 'marked' && { suggestions: new Map() }),
    ...(threads.length > 0 && { threads }),
  }
}

function withoutThreads({ threads: _, ...rest }: Document): Document {
  return rest
}

function noteOf(request: DocxRequest): string | null {
  return joined([pendingNoteOf(request), issued(request).note])
}

/** What a file says of how its text goes out. */
export function issued(
  request: Pick<DocxRequest, 'document' | 'mode' | 'pending' | 'circulation' | 'nowMs'>,
): Issued {
  const { document, circulation, nowMs } = request
  const isAsItStands = viewIn(request) === 'original' || !hasPending(document)
  const { language } = document
  return issuedAs({ isAsItStands, language, nowMs, ...(circulation && { circulation }) })
}

function pendingNoteOf({ document, mode, pending, letterhead }: DocxRequest): string | null {
  if (!hasPending(document)) return null
  const { notes } = letterhead
  if (mode !== 'clean' && mode !== 'original') return notes[mode][document.language]
  const note = mode === 'clean' && pending === 'in' ? notes.pendingIn : notes.pendingOut
  return note[document.language]
}
