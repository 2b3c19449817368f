import path from 'node:path'
import type { Result } from '../../../shared/result.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Document, View } from '../../../shared/document/document.ts'
import { spelledOut } from '../../../shared/document/references.ts'
import { viewOf } from '../../../shared/document/views.ts'
import type { ReadDocx } from '../../../shared/docx/read/read-docx.ts'
import { readDocx, readLabels, readMarkedLabels } from '../../../shared/docx/read/read-docx.ts'
import type { Language } from '../../../shared/meeting/meeting.ts'
import { printMarked } from '../../../shared/text/print-marked.ts'
import { baseOf, printLabelled, printPlainText } from '../../../shared/text/print-plain-text.ts'
import { readText } from '../../../shared/text/read-plain-text.ts'
import type { Moment } from '../../host/meetings/meeting-at.ts'
import type { CliError } from '../cli-error.ts'
import type { Context, Outcome } from '../context.ts'
import { readBytes, readText as readTextFile } from '../input-file.ts'
import { withDraftAt } from '../open-draft.ts'
import { linesOfNotices } from '../told-lines.ts'
import { usageError } from '../usage-error.ts'

export interface TextOptions {
  readonly view: View
  readonly labels?: true
  /** Of a meeting alone: as it stood then. */
  readonly at?: Moment
  /** Of a meeting with two texts: which one. */
  readonly language?: Language
}

/** Prints whatever holds a text, told by its name's ending. */
export function printText(file: string, options: TextOptions, context: Context): Outcome {
  const printed = textOf(file, options, context)
  if (!printed.ok) return printed
  context.print(printed.value)
  return ok(null)
}

function textOf(
  file: string,
  { view, labels, at, language }: TextOptions,
  context: Context,
): Result<string, CliError> {
  const style: Style = { labels: labels === true }
  const ending = path.extname(file).toLowerCase()
  if (at !== undefined && ending !== '.mesa') return err(usageError('error.atNotMeeting'))
  if (language !== undefined && ending !== '.mesa') return err({ kind: 'no-such-language' })
  const show = (draft: Document) => {
    const document = spelledOut(draft, view)
    if (view === 'marked') return printMarked(document, style)
    const { language: written, thirdLevel } = document
    const paragraphs = baseOf(viewOf(document, view))
    return printPlainText(paragraphs, { ...style, language: written, thirdLevel })
  }
  switch (ending) {
    case '.mesa':
      return withDraftAt(file, at, ({ reader }) => ok(show(reader.document())), language)
    case '.txt': {
      const text = readTextFile(file)
      if (!text.ok) return text
      const { paragraphs, thirdLevel } = readText(text.value)
      return ok(printPlainText(paragraphs, { ...style, thirdLevel: thirdLevel ?? 'roman' }))
    }
    case '.docx': {
      const bytes = readBytes(file)
      if (!bytes.ok) return bytes
      const read = readDocx(bytes.value)
      if (!read.ok) return err({ kind: 'unreadable-docx', path: file, problem: read.error })
      // Beside the text, which may go on into another program.
      for (const line of linesOfNotices(read.value, context.t)) context.log(line)
      return ok(docxText(read.value, view, style))
    }
    default:
      return err({ kind: 'unknown-type', path: file })
  }
}

interface Style {
  readonly labels: boolean
}

/** With the numbers of the file's own lists, whatever their format. */
function docxText(read: ReadDocx, view: View, style: Style): string {
  const { document } = read
  if (view === 'marked') {
    return printMarked(document, { labels: style.labels && readMarkedLabels(read) })
  }
  const labels = style.labels ? readLabels(read, view) : []
  return printLabelled(baseOf(viewOf(document, view)), labels, document.language)
}
