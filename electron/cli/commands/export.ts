import path from 'node:path'
import type { ExportMode } from '../../../shared/docx/export-modes.ts'
import { EXPORT_MODES, SESSION_MODES } from '../../../shared/docx/export-modes.ts'
import type { DocxRequest } from '../../../shared/docx/write/write-docx.ts'
import { hasPending, writeDocx } from '../../../shared/docx/write/write-docx.ts'
import { writeSession } from '../../../shared/docx/write/session-files.ts'
import { withLateRemarks } from '../../../shared/document/late-remarks.ts'
import { circulationFor } from '../../../shared/draft/circulations.ts'
import { documentWithThreads } from '../../../shared/draft/comments.ts'
import { documentAsAgreed } from '../../../shared/translation/as-agreed.ts'
import type { Entry } from '../../../shared/draft/entry.ts'
import { shownIn, writeBase, writeBases } from '../../../shared/draft/export-base.ts'
import type { Bases } from '../../../shared/draft/export-base.ts'
import type { Language } from '../../../shared/meeting/meeting.ts'
import type { Result } from '../../../shared/result.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Moment } from '../../host/meetings/meeting-at.ts'
import type { CliError } from '../cli-error.ts'
import type { Context, Outcome } from '../context.ts'
import { readLetterhead, readOwnLetterhead } from '../letterhead.ts'
import { dayOf } from '../moment.ts'
import type { ReadDraft } from '../open-draft.ts'
import { withDraftAt } from '../open-draft.ts'
import { writeOutput } from '../output-file.ts'
import type { OutputFile } from '../output-folder.ts'
import { writeOutputs } from '../output-folder.ts'
import { exportColumns } from './export-columns.ts'
import { convertToPdf, findLibreOffice } from '../pdf.ts'
import { usageError } from '../usage-error.ts'

/** What is made of one text. */
type OneText = ExportMode | 'all'

/** `columns`: both texts of a meeting that has two. `all`: what goes out after a session, into a folder. */
export const EXPORT_CHOICES = [...EXPORT_MODES, 'columns', 'all'] as const

export interface ExportOptions {
  readonly as: (typeof EXPORT_CHOICES)[number]
  readonly pending?: 'in' | 'out'
  readonly at?: Moment
  readonly output: string
  readonly force?: true
  /** False: what is said about the text stays at the table. */
  readonly comments?: boolean
  /** A PDF of each file that shows no tracked changes, beside it. */
  readonly pdf?: true
  /** The presidency's own letterhead, a Word file. */
  readonly letterhead?: string
  /** Of a meeting with two texts: which one. */
  readonly language?: Language
}

/** An undecided proposal never slips into a clean text unasked. */
export async function exportDraft(
  file: string,
  options: ExportOptions,
  context: Context,
): Promise<Outcome> {
  const { as, pending, at, pdf } = options
  if (as === 'columns') return exportColumns(file, options, context)
  const hasClean = as === 'clean' || as === 'all'
  if (pending !== undefined && !hasClean) return err(usageError('error.pendingNotClean'))
  if (pdf === true && as === 'tracked') return err(usageError('error.pdfOfTracked'))
  const office = pdf === true ? findLibreOffice() : null
  if (pdf === true && office === null) return err({ kind: 'no-libreoffice' })
  const own = readOwnLetterhead(options.letterhead)
  if (!own.ok) return own
  const begun = withDraftAt(
    file,
    at,
    (opened) => {
      const { reader } = opened
      if (hasClean && pending === undefined && hasPending(reader.document())) {
        return err({ kind: 'undecided', count: reader.entries().filter(isPending).length })
      }
      const modes = as === 'all' ? SESSION_MODES : [as]
      return ok({
        request: requestOf(opened, pending ?? 'out', context.nowMs(), options.comments),
        bases: writeBases(reader, pending ?? 'out', modes),
      })
    },
    options.language,
  )
  if (!begun.ok) return begun
  const { request, bases } = begun.value
  const words = await filesOf({ ...request, ...own.value }, bases, { as, output: options.output })
  const files = office === null ? ok(words) : await withPdf(words, office)
  if (!files.ok) return files
  const written = save(files.value, options)
  if (!written.ok) return written
  for (const path of written.value) context.print(`${context.t('export.done', { path })}\n`)
  return ok(null)
}

/** Has read all it needs of the draft when it returns; the file comes later. */
export function docxOf(
  opened: ReadDraft,
  mode: ExportMode,
  pending: 'in' | 'out',
  nowMs: number,
): Promise<Uint8Array> {
  const base = writeBase(opened.reader, shownIn(mode, pending))
  return writeDocx({ ...requestOf(opened, pending, nowMs), mode, base })
}

/** What all the files of one moment share. */
type ExportRequest = Omit<DocxRequest, 'mode' | 'base'>

function requestOf(
  { reader, settings }: ReadDraft,
  pending: 'in' | 'out',
  nowMs: number,
  hasComments = true,
): ExportRequest {
  const told = withLateRemarks(documentWithThreads(reader), settings.meeting, dayOf)
  return {
    document: documentAsAgreed(reader, told),
    circulation: circulationFor(reader),
    pending,
    meeting: settings.meeting,
    letterhead: readLetterhead(settings.form),
    logos: settings.logos,
    letterheadOn: settings.letterheadOn ?? 'first',
    title: settings.title,
    nowMs,
    ...(!hasComments && { hasComments }),
  }
}

async function filesOf(
  request: ExportRequest,
  bases: Bases,
  { as, output }: { readonly as: OneText; readonly output: string },
): Promise<readonly MadeFile[]> {
  if (as === 'all') return writeSession(request, bases)
  const base = bases[as]
  const bytes = await writeDocx({ ...request, mode: as, ...(base !== undefined && { base }) })
  return [{ mode: as, name: path.basename(output), bytes }]
}

interface MadeFile extends OutputFile {
  readonly mode: ExportMode
}

/** LibreOffice prints tracked files with false numbers, so of those there is none. */
async function withPdf(
  files: readonly MadeFile[],
  office: string,
): Promise<Result<readonly MadeFile[], CliError>> {
  const all: MadeFile[] = []
  for (const file of files) {
    all.push(file)
    if (file.mode === 'tracked') continue
    const pdf = await convertToPdf(office, file.bytes)
    if (!pdf.ok) return pdf
    all.push({ ...file, name: `${file.name.replace(/\.docx$/i, '')}.pdf`, bytes: pdf.value })
  }
  return ok(all)
}

function save(
  files: readonly MadeFile[],
  { as, output, force }: ExportOptions,
): Result<readonly string[], CliError> {
  const options = { force: force === true }
  if (as === 'all') return writeOutputs(output, files, { ...options, mayMake: true })
  const [only, more] = files
  if (only === undefined || more !== undefined) {
    return writeOutputs(path.dirname(output), files, { ...options, mayMake: false })
  }
  const written = writeOutput(output, only.bytes, options)
  return written.ok ? ok([output]) : written
}

function isPending({ state }: Entry): boolean {
  return state === 'pending'
}
