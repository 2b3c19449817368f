import { BookmarkEnd, BookmarkStart, Paragraph as WordParagraph } from 'docx'
import type { FileChild, IParagraphOptions, ParagraphChild } from 'docx'
import { inBothPlaces } from '../../document/both-places.ts'
import type { Placed } from '../../document/both-places.ts'
import type { Document, Paragraph, Props } from '../../document/document.ts'
import type { ParagraphId } from '../../ids.ts'
import { bookmarkOf, CLOSING_BOOKMARK, movedBookmarkOf, styleIdOf } from '../styles.ts'
import { inParagraph } from './kit.ts'
import { moveEnd, moveStart, TrackedParagraph } from './tracked.ts'
import { listPlace } from './numbering.ts'
import { createRevisions } from './revisions.ts'
import type { Revisions } from './revisions.ts'
import { writeMark, writeRun } from './runs.ts'

/**
 * The paragraphs of a document, with what is pending as tracked changes.
 *
 * 1. Of several pending changes of props the last is written, over the props as they stand; of
 *    several moves of a paragraph the one that holds. Word keeps one of each.
 * 2. The mark of a file's last paragraph is never tracked: there is nothing to join it to. Where
 *    the text ends with one that is, or that changes or moves, an empty paragraph closes the file.
 * 3. A mark has no format of its own, which stays in the style.
 */
export function writeParagraphs(document: Document): readonly FileChild[] {
  const placed = inBothPlaces(document)
  if (placed.length === 0) return [new WordParagraph({})]
  const revisions = createRevisions(document)
  const nameOf = createMoveNames()
  const written = placed.flatMap((each, index) => {
    const { paragraph, move } = each
    const children = paragraph.runs.flatMap((run) => writeRun(run, move, revisions))
    const body = anchored(bookmarkAt(each), index + 1, children)
    const mark = writeMark(paragraph.end, move, revisions)
    const look = properties(paragraph, revisions)
    if (move === null) return [new TrackedParagraph({ ...look, children: body }, mark)]
    const side = move.side === 'from' ? 'From' : 'To'
    const signature = revisions([move.suggestion])
    const start = inParagraph(moveStart(side, nameOf(paragraph.id), signature))
    const moved = new TrackedParagraph({ ...look, children: [start, ...body] }, mark)
    return [moved, moveEnd(side, signature.id)]
  })
  return isOpen(placed.at(-1)) ? [...written, closing(placed.length + 1)] : written
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

function closing(number: number): WordParagraph {
  return new WordParagraph({
    style: styleIdOf({ kind: 'plain', level: 0 }),
    children: anchored(CLOSING_BOOKMARK, number, []),
  })
}

function properties({ props, changes }: Paragraph, revisions: Revisions): IParagraphOptions {
  const change = changes.at(-1)
  if (change === undefined) return look(props)
  return {
    ...look(change.props),
    revision: { ...revisions([change.suggestion]), ...look(props) },
  }
}

/** The style, and for readers that do not follow styles the place in the list as well. */
function look(props: Props): Pick<IParagraphOptions, 'style' | 'numbering'> {
  const style = styleIdOf(props)
  return props.kind === 'point' ? { style, numbering: listPlace(props.level) } : { style }
}

function bookmarkAt({ paragraph, move }: Placed): string | null {
  return move?.side === 'to' ? movedBookmarkOf(paragraph.id) : bookmarkOf(paragraph.id)
}

/** By its bookmark a paragraph is found again in a file that comes back, whatever became of its text. */
function anchored(
  name: string | null,
  number: number,
  runs: readonly ParagraphChild[],
): readonly ParagraphChild[] {
  if (name === null) return runs
  const start = new BookmarkStart(name, number)
  return [inParagraph(start), ...runs, inParagraph(new BookmarkEnd(number))]
}
