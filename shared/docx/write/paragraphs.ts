import { inBothPlaces } from '../../document/both-places.ts'
import type { Placed } from '../../document/both-places.ts'
import type { Document, Paragraph, Props } from '../../document/document.ts'
import type { ParagraphId } from '../../ids.ts'
import { cellsOf, tablesIn } from '../../document/table-rows.ts'
import { textOf } from '../../document/views.ts'
import type { ReferenceWords } from '../../document/references.ts'
import { CLOSING_BOOKMARK, styleIdOf } from '../styles.ts'
import { anchored, bookmarkAt } from './anchors.ts'
import { writeComments } from './comments.ts'
import { writeFootnotes } from './footnotes.ts'
import type { WrittenNotes } from './frame.ts'
import { withInserts } from './inserts.ts'
import type { LineRow } from './line-tables.ts'
import { AFTER_TABLE, isHeading, writeLineTable } from './line-tables.ts'
import { keptWithNext } from './leading.ts'
import { listPlace } from './numbering.ts'
import { writtenReferences } from './references.ts'
import type { Report } from './report.ts'
import { eachReported } from './report.ts'
import { createRevisions } from './revisions.ts'
import type { Revisions } from './revisions.ts'
import { writeMark, writeRun } from './runs.ts'
import type { Look } from './tracked.ts'
import { moveEnd, moveStart, trackedParagraph } from './tracked.ts'
import { tag } from './xml.ts'

export interface WrittenParagraphs {
  readonly body: string
  /** What the body refers to. */
  readonly notes: WrittenNotes
  /** Whether an empty paragraph that is none of the text ends it. */
  readonly isClosed: boolean
}

/**
 * The paragraphs of a document, with what is pending as tracked changes.
 *
 * 1. Of several pending changes of props the last is written, over the props as they stand; of
 *    several moves of a paragraph the one that holds. Word keeps one of each.
 * 2. The mark of a file's last paragraph is never tracked: there is nothing to join it to. Where
 *    the text ends with one that is, or that changes or moves, an empty paragraph closes the file.
 * 3. Lines with bars that follow each other are a table, where nothing is pending or noted in them. Where
 *    the text ends with one, an empty paragraph closes the file, too.
 * 4. A mark has no format of its own, which stays in the style.
 */
export function writeParagraphs(
  document: Document,
  words: ReferenceWords,
  /** Between the margins. */
  widthTwips: number,
  report: Report,
): WrittenParagraphs {
  const placed = inBothPlaces(document)
  const revisions = createRevisions(document)
  const nameOf = createMoveNames()
  const footnotes = writeFootnotes(document, placed, revisions)
  const comments = writeComments(document, placed, revisions)
  const references = writtenReferences(document, words, placed)
  const tables = tablesIn(
    placed.map(({ paragraph }) => paragraph),
    (at) => placed[at]?.move !== null || footnotes.inserts.has(at) || comments.inserts.has(at),
  )
  const afterTable = new Set(tables.map(({ to }) => to))
  const written = eachReported(placed, report, (each, index) => {
    const { paragraph, move } = each
    // A footnote's number belongs to the words before it, which a comment may lie over.
    const inserts = [footnotes, comments].flatMap((some) => some.inserts.get(index) ?? [])
    const content = withInserts(paragraph.runs, inserts, (run) =>
      writeRun(run, move, revisions, references),
    )
    const body = anchored(bookmarkAt(each), index + 1, content)
    const mark = writeMark(paragraph.end, move, revisions)
    const look = lookOf(paragraph, revisions, afterTable.has(index))
    if (move === null) return trackedParagraph(look, mark, body)
    const side = move.side === 'from' ? 'From' : 'To'
    const signature = revisions([move.suggestion])
    const start = moveStart(side, nameOf(paragraph.id), signature)
    return trackedParagraph(look, mark, start + body) + moveEnd(side, signature.id)
  })
  const blocks = [...written]
  for (const { from, to } of tables) {
    const rows = placed.slice(from, to).map((each, at): LineRow => ({
      bookmark: bookmarkAt(each),
      number: from + at + 1,
      cells: cellsOf(each.paragraph).map((runs) => ({
        words: runs.map(({ text }) => text).join(''),
        content: runs.map((run) => writeRun(run, null, revisions, references)).join(''),
      })),
    }))
    const caption = headingOver(placed, from)
    blocks.fill('', from, to)[from] = writeLineTable({ rows, caption, widthTwips })
  }
  const isClosed = isOpen(placed.at(-1)) || tables.at(-1)?.to === placed.length
  const body = [...blocks, isClosed ? closing(placed.length + 1) : ''].join('')
  return {
    body: placed.length === 0 ? '<w:p/>' : body,
    notes: { footnotes: footnotes.notes, comments: comments.comments },
    isClosed,
  }
}

function headingOver(placed: readonly Placed[], at: number): string {
  const heading = placed.slice(0, at).findLast(({ paragraph }) => isHeading(paragraph.props))
  return heading === undefined ? '' : textOf(heading.paragraph)
}

/** Word pairs the two sides of a move by a name. */
function createMoveNames(): (id: ParagraphId) => string {
  const names = new Map<ParagraphId, string>()
  return (id) => {
    const name = names.get(id) ?? `move${names.size + 1}`
    names.set(id, name)
    return name
  }
}

function isOpen(last: Placed | undefined): boolean {
  if (last === undefined) return false
  const { changes, end } = last.paragraph
  const isMarked = end.insertion !== null || end.deletions.length > 0
  return last.move !== null || isMarked || changes.length > 0
}

function closing(number: number): string {
  const look = { properties: propertiesOf({ kind: 'plain', level: 0 }), change: null }
  return trackedParagraph(look, '', anchored(CLOSING_BOOKMARK, number, ''))
}

function lookOf(
  { runs, props, changes }: Paragraph,
  revisions: Revisions,
  isAfterTable: boolean,
): Look {
  const change = changes.at(-1)
  const last = runs.findLast(({ text, deletions }) => deletions.length === 0 && /\S/.test(text))
  const around = { kept: keptWithNext(last?.text ?? ''), isAfterTable }
  if (change === undefined) return { properties: propertiesOf(props, around), change: null }
  return {
    properties: propertiesOf(change.props, around),
    change: { signature: revisions([change.suggestion]), before: propertiesOf(props, around) },
  }
}

/** The style, and for readers that do not follow styles the place in the list as well. */
function propertiesOf(props: Props, { kept, isAfterTable }: Around = NOTHING): string {
  const style = tag('w:pStyle', { 'w:val': styleIdOf(props) }) + kept
  const place = props.kind === 'point' ? listPlace(props.level) : ''
  return style + place + (isAfterTable && !isHeading(props) ? AFTER_TABLE : '')
}

interface Around {
  readonly kept: string
  readonly isAfterTable: boolean
}

const NOTHING: Around = { kept: '', isAfterTable: false }
