import type { Document, View } from '../../shared/document/document.ts'
import { viewOf } from '../../shared/document/views.ts'
import { printMarked } from '../../shared/text/print-marked.ts'
import { baseOf, printLabelled } from '../../shared/text/print-plain-text.ts'
import { foreignDocx, paragraph, run } from './foreign-docx.ts'
import type { Fate, WordCase } from './word-pieces.ts'
import { WORD } from './word-pieces.ts'

/** A Word file with what holds the word, between two paragraphs. */
export function fileWith({ body, parts, relations }: WordCase): Uint8Array {
  const around = paragraph(run('Se acuerda.'))
  const rest = { ...(parts && { parts }), ...(relations && { relations }) }
  return foreignDocx({ body: around + body + around, ...rest })
}

/** How often the word stands in the text as it was, with all accepted, and with all marked: `0 1 1`. */
export function countInViews(document: Document): string {
  const view = (name: Exclude<View, 'marked'>) =>
    countIn(printLabelled(baseOf(viewOf(document, name)), []))
  const marked = countIn(printMarked(document, { labels: false }))
  return `${view('original')} ${view('accepted')} ${marked}`
}

/** The same of what is read from such a file. */
export const COUNTS_AS_READ: Readonly<Record<Fate, string>> = {
  standing: '1 1 1',
  added: '0 1 1',
  struck: '1 0 1',
  undone: '0 0 1',
  aside: '0 0 0',
  named: '0 0 0',
}

function countIn(text: string): number {
  return text.split(WORD).length - 1
}
