import type { Document, Paragraph, Props, Run } from '../../document/document.ts'
import type { SuggestionId } from '../../ids.ts'
import { bookmarkOf, CLOSING_BOOKMARK, styleIdOf } from '../styles.ts'
import { createRevisions } from './revisions.ts'
import type { Revisions } from './revisions.ts'
import { listPlace } from './styles.ts'
import { element, joined, NOTHING, text, value } from './xml.ts'
import type { Xml } from './xml.ts'

/**
 * The paragraphs of a document as `w:p`, with what is pending as tracked changes.
 *
 * 1. A deletion over another's insertion is a `w:ins` and `w:del` of its own: in a `w:ins` that
 *    holds plain runs too, LibreOffice loses the insertion when it saves.
 * 2. Words that several countries strike are one `w:del` by all of them. Word has no deletion
 *    of a deletion, and two in a row would write the words twice.
 * 3. Of several pending changes of props the last is written, over the props as they stand.
 * 4. The mark of the last paragraph is never tracked: there is nothing to join it to. Where its
 *    props are to change, an empty paragraph closes the file, or LibreOffice cannot reject that.
 */
export function writeParagraphs(document: Document): readonly Xml[] {
  const revisions = createRevisions(document)
  const last = document.paragraphs.length - 1
  const written = document.paragraphs.map((paragraph, index) =>
    element(
      'w:p',
      {},
      properties(paragraph, index === last, revisions),
      anchored(
        bookmarkOf(paragraph.id),
        index + 1,
        joined(paragraph.runs.map((run) => tracked(run, revisions))),
      ),
    ),
  )
  const needsClosing = document.paragraphs[last]?.changes.length ?? 0
  return needsClosing > 0 ? [...written, closing(last + 2)] : written
}

function closing(number: number): Xml {
  const style = element('w:pPr', {}, value('w:pStyle', styleIdOf({ kind: 'plain', level: 0 })))
  return element('w:p', {}, style, anchored(CLOSING_BOOKMARK, number, NOTHING))
}

function properties(paragraph: Paragraph, isLast: boolean, revisions: Revisions): Xml {
  const change = paragraph.changes.at(-1)
  const { insertion, deletions } = paragraph.end
  // The schema's order: first who inserted the mark, then who strikes it.
  const mark = isLast
    ? []
    : [
        ...(insertion === null ? [] : [revisions.by('w:ins', [insertion])]),
        ...(deletions.length === 0 ? [] : [revisions.by('w:del', deletions)]),
      ]
  return element(
    'w:pPr',
    {},
    ...look(change?.props ?? paragraph.props),
    mark.length === 0 ? NOTHING : element('w:rPr', {}, ...mark),
    change === undefined
      ? NOTHING
      : revisions.by(
          'w:pPrChange',
          [change.suggestion],
          element('w:pPr', {}, ...look(paragraph.props)),
        ),
  )
}

/** The style, and for readers that do not follow styles the place in the list as well. */
function look(props: Props): readonly Xml[] {
  const style = value('w:pStyle', styleIdOf(props))
  return props.kind === 'point' ? [style, listPlace(props.level)] : [style]
}

/** By its bookmark a paragraph is found again in a file that comes back, whatever became of its text. */
function anchored(name: string | null, number: number, content: Xml): Xml {
  if (name === null) return content
  return joined([
    element('w:bookmarkStart', { 'w:id': number, 'w:name': name }),
    content,
    element('w:bookmarkEnd', { 'w:id': number }),
  ])
}

function tracked(run: Run, revisions: Revisions): Xml {
  const inserted = (content: Xml, by: SuggestionId | null): Xml =>
    by === null ? content : revisions.by('w:ins', [by], content)
  if (run.deletions.length === 0) return inserted(plainRun(run.text, 'w:t'), run.insertion)
  const struck = revisions.by('w:del', run.deletions, plainRun(run.text, 'w:delText'))
  return inserted(struck, run.insertion)
}

/** A run; tabs and line breaks are elements of their own in Word. */
export function plainRun(
  words: string,
  name: 'w:t' | 'w:delText',
  format: readonly Xml[] = [],
): Xml {
  const pieces = words.split(/([\t\n\u2028])/).map((piece) => {
    if (piece === '') return NOTHING
    if (piece === '\t') return element('w:tab')
    if (piece === '\n' || piece === '\u2028') return element('w:br')
    return element(name, { 'xml:space': 'preserve' }, text(piece))
  })
  return element(
    'w:r',
    {},
    format.length === 0 ? NOTHING : element('w:rPr', {}, ...format),
    ...pieces,
  )
}
