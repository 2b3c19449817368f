import layout from '../../../templates/letterhead/letterhead.json'
import emblemPng from '../../../templates/letterhead/emblem.png?inline'
import emblemSvg from '../../../templates/letterhead/emblem.svg?raw'
import type { Circulation } from '../../../shared/document/circulation.ts'
import type { Document } from '../../../shared/document/document.ts'
import { spelledOut } from '../../../shared/document/references.ts'
import { viewOf } from '../../../shared/document/views.ts'
import type { LetterheadFile } from '../../../shared/docx/graft/letterhead-file.ts'
import { createLetterhead } from '../../../shared/docx/letterhead.ts'
import { zipFiles } from '../../../shared/docx/write/pack.ts'
import type { Report } from '../../../shared/docx/write/report.ts'
import { writeSession } from '../../../shared/docx/write/session-files.ts'
import { writeColumns } from '../../../shared/docx/write/columns.ts'
import { issued, writeDocx } from '../../../shared/docx/write/write-docx.ts'
import type { Bases } from '../../../shared/draft/export-base.ts'
import type { Settings } from '../../../shared/draft/settings.ts'
import { FORM } from '../../../shared/meeting/form.ts'
import { baseOf, printPlainText } from '../../../shared/text/print-plain-text.ts'
import type { TextsBeside } from '../../../shared/translation/texts-beside.ts'
import { MEDIA_TYPES } from '../../bridge/files.ts'
import type { FileKind, Pending } from './file-kind.ts'

export interface FileOrder {
  readonly document: Document
  readonly settings: Settings
  /** How the text goes out: a file of the very text says so. */
  readonly circulation: Circulation
  readonly kind: FileKind
  /** Of a clean or plain text: what becomes of what nobody has decided yet. */
  readonly pending: Pending
  /** The presidency's own letterhead; null for Mesa's. */
  readonly own: LetterheadFile | null
  /** Whether what is said about the text goes along, in files that have a place for it. */
  readonly hasComments: boolean
  readonly nowMs: number
  /** Both texts; left out where that is not asked for. */
  readonly texts?: TextsBeside
  /** By which a Word file finds what it was made from when it comes back. */
  readonly bases: Bases
}

export interface MadeFile {
  /** What its name says of how the text goes out; null where that is nothing. */
  readonly issued: string | null
  readonly ending: 'docx' | 'zip' | 'txt'
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** What writes Word files is large, and takes seconds for a long text: it runs in a worker. */
export async function makeFile(order: FileOrder, report?: Report): Promise<MadeFile> {
  const { document, settings, kind, pending, own, nowMs, bases, hasComments, circulation } = order
  const made = madeOf(order)
  if (kind === 'txt') return made('txt', textOf(order))
  const { proTempore } = settings.form ?? FORM
  const letterhead = createLetterhead(layout, { svg: emblemSvg, png: emblemPng }, proTempore)
  const { meeting, logos, letterheadOn = 'first', title } = settings
  const request = {
    ...{ document, circulation, pending, meeting, letterhead, logos, letterheadOn, title, nowMs },
    ...(own !== null && { ownLetterhead: own }),
    ...(!hasComments && { hasComments }),
  }
  if (kind === 'columns') {
    if (order.texts === undefined) throw new Error('Two columns of one text')
    const both = { ...order.texts, circulation, pending, letterhead, logos, letterheadOn, nowMs }
    const file = { ...both, ...(own !== null && { ownLetterhead: own }) }
    return made('docx', await writeColumns(file, report))
  }
  if (kind !== 'all') {
    const base = bases[kind]
    const one = { ...request, mode: kind, ...(base !== undefined && { base }) }
    return made('docx', await writeDocx(one, report))
  }
  const files = await writeSession(request, bases, report)
  return made('zip', zipFiles(new Map(files.map(({ name, bytes }) => [name, bytes]))))
}

function madeOf({ document, kind, pending, circulation, nowMs }: FileOrder) {
  const mode = kind === 'txt' || kind === 'columns' ? 'clean' : kind
  // Of those in a zip each has its own name.
  const said = mode === 'all' ? null : issued({ document, mode, pending, circulation, nowMs }).name
  return (ending: MadeFile['ending'], bytes: Uint8Array): MadeFile => ({
    ...{ ending, mediaType: MEDIA_TYPES[ending], bytes },
    issued: said,
  })
}

/** With the mark that tells Windows programs that it is UTF-8. */
function textOf({ document, pending }: FileOrder): Uint8Array {
  const view = pending === 'in' ? 'accepted' : 'original'
  const paragraphs = baseOf(viewOf(spelledOut(document, view), view))
  const { language, thirdLevel } = document
  return new TextEncoder().encode(
    `\uFEFF${printPlainText(paragraphs, { labels: true, language, thirdLevel })}`,
  )
}
