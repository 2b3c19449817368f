import path from 'node:path'
import { circulationFor } from '../../../shared/draft/circulations.ts'
import { writeColumns } from '../../../shared/docx/write/columns.ts'
import { err, ok } from '../../../shared/result.ts'
import { textsBeside } from '../../../shared/translation/texts-beside.ts'
import type { Context, Outcome } from '../context.ts'
import { readLetterhead, readOwnLetterhead } from '../letterhead.ts'
import { withDraftAt } from '../open-draft.ts'
import { writeOutput } from '../output-file.ts'
import { writeOutputs } from '../output-folder.ts'
import { convertToPdf, findLibreOffice } from '../pdf.ts'
import type { ExportOptions } from './export.ts'

/** Both texts in one file, beside each other. An undecided proposal never slips in unasked. */
export async function exportColumns(
  file: string,
  { pending, at, output, force, pdf, letterhead }: ExportOptions,
  context: Context,
): Promise<Outcome> {
  const office = pdf === true ? findLibreOffice() : null
  if (pdf === true && office === null) return err({ kind: 'no-libreoffice' })
  const own = readOwnLetterhead(letterhead)
  if (!own.ok) return own
  const begun = withDraftAt(file, at, ({ reader, settings }) => {
    const circulation = circulationFor(reader)
    const texts = textsBeside(reader.draft.doc, pending ?? 'out')
    if (texts === null) return err({ kind: 'no-such-language' })
    const count = texts.original.pending + texts.translation.pending
    if (pending === undefined && count > 0) return err({ kind: 'undecided', count })
    return ok({ texts, settings, circulation })
  })
  if (!begun.ok) return begun
  const { texts, settings, circulation } = begun.value
  const { logos, letterheadOn = 'first' } = settings
  const bytes = await writeColumns({
    ...{ ...texts, circulation, logos, letterheadOn, pending: pending ?? 'out' },
    ...{ letterhead: readLetterhead(), nowMs: context.nowMs(), ...own.value },
  })
  const options = { force: force === true }
  if (office === null) {
    const written = writeOutput(output, bytes, options)
    if (written.ok) context.print(`${context.t('export.done', { path: output })}\n`)
    return written
  }
  const printed = await convertToPdf(office, bytes)
  if (!printed.ok) return printed
  const name = path.basename(output)
  const files = [
    { name, bytes },
    { name: `${name.replace(/\.docx$/i, '')}.pdf`, bytes: printed.value },
  ]
  const written = writeOutputs(path.dirname(output), files, { ...options, mayMake: false })
  if (!written.ok) return written
  for (const each of written.value) context.print(`${context.t('export.done', { path: each })}\n`)
  return ok(null)
}
