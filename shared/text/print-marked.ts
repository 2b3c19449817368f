import type { Document, Marks, Paragraph, Run } from '../document/document.ts'
import { markedLabels } from '../document/labels.ts'
import type { SuggestionId } from '../ids.ts'

/**
 * The marked view in signs, a paragraph a line: `[+MEX:words]` is inserted by Mexico,
 * `[-CAN:words]` struck by Canada; ` ¶[+MEX]` marks the end of a paragraph that is new, ` ¶[-CAN]`
 * one that is joined to the next.
 */
export function printMarked(document: Document, { labels }: { readonly labels: boolean }): string {
  const numbers = labels ? markedLabels(document) : []
  return document.paragraphs
    .map((paragraph, index) => {
      const { label = null, struck = null } = numbers[index] ?? {}
      const number = [struck === null ? null : `[-${struck}]`, label].filter(
        (each) => each !== null,
      )
      return `${[...number, wordsOf(document, paragraph)].join(' ')}\n`
    })
    .join('')
}

function wordsOf(document: Document, paragraph: Paragraph): string {
  const words = paragraph.runs.map((run) => markedRun(document, run)).join('')
  const end = endOf(document, paragraph.end)
  return end === '' ? words : `${words} ¶${end}`
}

function markedRun(document: Document, run: Run): string {
  const inserted =
    run.insertion === null ? run.text : `[+${partyOf(document, run.insertion)}:${run.text}]`
  return run.deletions.reduceRight(
    (words, deletion) => `[-${partyOf(document, deletion)}:${words}]`,
    inserted,
  )
}

function endOf(document: Document, { insertion, deletions }: Marks): string {
  const inserted = insertion === null ? '' : `[+${partyOf(document, insertion)}]`
  return inserted + deletions.map((each) => `[-${partyOf(document, each)}]`).join('')
}

function partyOf(document: Document, id: SuggestionId): string {
  return document.suggestions.get(id)?.party ?? '?'
}
