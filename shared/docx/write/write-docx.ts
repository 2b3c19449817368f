import type { Document } from '../../document/document.ts'
import { threadsIn } from '../../document/threads.ts'
import { viewOf } from '../../document/views.ts'
import type { Meeting } from '../../meeting/meeting.ts'
import type { Letterhead, SlotLogo } from '../letterhead.ts'
import { embedBase } from './embed.ts'
import type { FrameRequest } from './frame.ts'
import { framed } from './frame.ts'
import { zipPackage } from './pack.ts'
import { writeParagraphs } from './paragraphs.ts'

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
  /** Whether what is said about the text goes along. Left out: into a tracked file alone, if the document tells it. */
  readonly hasComments?: boolean
  /** When it is exported, for the document's properties. */
  readonly nowMs: number
  /** Travels inside the file, unseen; `readDocx` gives it back. Any text. */
  readonly base?: string
}

/** Writes a Word file. The same request gives the same bytes. */
export async function writeDocx(request: DocxRequest): Promise<Uint8Array> {
  const { letterhead, logos, meeting, title, mode, nowMs, base } = request
  const document = documentIn(request)
  const { body, notes } = writeParagraphs(document)
  const frame: FrameRequest = {
    ...{ letterhead, logos, meeting, title, nowMs },
    language: document.language,
    note: noteOf(request),
    isTracked: mode === 'tracked',
    notes,
  }
  const parts = await framed(frame, body)
  return zipPackage(base === undefined ? parts : embedBase(parts, base))
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

function documentIn({ document, mode, pending, hasComments }: DocxRequest): Document {
  const view =
    mode === 'tracked' ? 'marked' : mode === 'clean' && pending === 'in' ? 'accepted' : 'original'
  const threads = (hasComments ?? mode === 'tracked') ? threadsIn(document, view) : []
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

function noteOf({ document, mode, pending, letterhead }: DocxRequest): string | null {
  if (!hasPending(document)) return null
  const { notes } = letterhead
  if (mode === 'tracked') return notes.tracked[document.language]
  const note = mode === 'clean' && pending === 'in' ? notes.pendingIn : notes.pendingOut
  return note[document.language]
}
