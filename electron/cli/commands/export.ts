import type { ExportMode } from '../../../shared/docx/write/write-docx.ts'
import { hasPending, writeDocx } from '../../../shared/docx/write/write-docx.ts'
import { documentWithThreads } from '../../../shared/draft/comments.ts'
import type { Entry } from '../../../shared/draft/entry.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Moment } from '../../host/meetings/meeting-at.ts'
import type { Context, Outcome } from '../context.ts'
import { readLetterhead } from '../letterhead.ts'
import type { ReadDraft } from '../open-draft.ts'
import { withDraftAt } from '../open-draft.ts'
import { writeOutput } from '../output-file.ts'
import { usageError } from '../usage-error.ts'

export interface ExportOptions {
  readonly as: ExportMode
  readonly pending?: 'in' | 'out'
  readonly at?: Moment
  readonly output: string
  readonly force?: true
}

/** An undecided proposal never slips into a clean text unasked. */
export async function exportDraft(
  file: string,
  options: ExportOptions,
  context: Context,
): Promise<Outcome> {
  const { as: mode, pending, at, output, force } = options
  if (pending !== undefined && mode !== 'clean') return err(usageError('error.pendingNotClean'))
  const begun = withDraftAt(file, at, (opened) => {
    const { reader } = opened
    if (mode === 'clean' && pending === undefined && hasPending(reader.document())) {
      return err({ kind: 'undecided', count: reader.entries().filter(isPending).length })
    }
    return ok(docxOf(opened, mode, pending ?? 'out', context.nowMs()))
  })
  if (!begun.ok) return begun
  const written = writeOutput(output, await begun.value, { force: force === true })
  if (written.ok) context.print(`${context.t('export.done', { path: output })}\n`)
  return written
}

/** Has read all it needs of the draft when it returns; the file comes later. */
export function docxOf(
  { reader, settings }: ReadDraft,
  mode: ExportMode,
  pending: 'in' | 'out',
  nowMs: number,
): Promise<Uint8Array> {
  return writeDocx({
    document: documentWithThreads(reader),
    mode,
    pending,
    meeting: settings.meeting,
    letterhead: readLetterhead(),
    logos: settings.logos,
    title: settings.title,
    nowMs,
  })
}

function isPending({ state }: Entry): boolean {
  return state === 'pending'
}
