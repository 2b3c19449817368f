import type { Placed } from '../../document/both-places.ts'
import type { Document } from '../../document/document.ts'
import type { Thread } from '../../document/threads.ts'
import { textOf } from '../../document/views.ts'
import type { ParagraphId, SuggestionId } from '../../ids.ts'
import type { Language } from '../../meeting/meeting.ts'
import { authorOf } from '../author.ts'
import { lateLine } from '../late-line.ts'
import { lostWordsLine } from '../lost-words.ts'
import type { WordComment } from './comment-parts.ts'
import type { Insert } from './inserts.ts'
import type { Revisions } from './revisions.ts'
import { revision } from './tracked.ts'
import { plain, tag } from './xml.ts'

/** What Word's parts for comments hold, and what stands for them in the text. */
export interface WrittenComments {
  readonly comments: readonly WordComment[]
  /** By place among the paragraphs as they are written. */
  readonly inserts: ReadonlyMap<number, readonly Insert[]>
}

/**
 * The threads of a document as Word's comments, each reply one of its own.
 *
 * 1. A comment lies over all from the first of its words to the last: Word knows no gaps.
 * 2. Where it begins or ends in a paragraph that is all inserted it has no range, and its
 *    reference is inserted as well: of whatever is left there on reject, LibreOffice makes a
 *    paragraph, and gives its level to the next.
 * 3. Of a moved paragraph the words are those where it comes to.
 * 4. A thread whose words are gone stands at the end of the text, and says what they were.
 * 5. What was said too late says so, each for itself.
 */
export function writeComments(
  { threads = [], language }: Document,
  placed: readonly Placed[],
  revisions: Revisions,
): WrittenComments {
  const comments: WordComment[] = []
  const inserts = new Map<number, Insert[]>()
  const put = ({ at, offset }: Point, xml: readonly string[]) => {
    inserts.set(at, [...(inserts.get(at) ?? []), { offset, xml: xml.join('') }])
  }
  const places = placesOf(placed)
  for (const thread of threads) {
    const ids = [thread, ...thread.replies].map((_, at) => comments.length + at)
    comments.push(...commentsOf(thread, ids, language))
    const { from, to } = extentOf(thread, places) ?? endOf(placed)
    if (from !== null && !isAllNew(placed[from.at]) && !isAllNew(placed[to.at])) {
      put(from, ids.map(tagged('w:commentRangeStart')))
      put(to, ids.map(tagged('w:commentRangeEnd')))
    }
    const references = ids.map(tagged('w:commentReference')).map((xml) => tag('w:r', {}, xml))
    const by = isAllNew(placed[to.at]) ? insertionAt(placed[to.at], to.offset) : null
    put(to, by === null ? references : [revision('w:ins', revisions([by]), references.join(''))])
  }
  return { comments, inserts }
}

function tagged(name: string): (id: number) => string {
  return (id) => tag(name, { 'w:id': id })
}

interface Extent {
  /** Null: it has no words. */
  readonly from: Point | null
  readonly to: Point
}

interface Point {
  readonly at: number
  readonly offset: number
}

function placesOf(placed: readonly Placed[]): ReadonlyMap<ParagraphId, number> {
  return new Map(
    placed.flatMap(({ paragraph, move }, at) =>
      move?.side === 'from' ? [] : [[paragraph.id, at] as const],
    ),
  )
}

function extentOf({ passage }: Thread, places: ReadonlyMap<ParagraphId, number>): Extent | null {
  const points = passage.spans
    .flatMap(({ paragraph, from, to }) => {
      const at = places.get(paragraph)
      return at === undefined
        ? []
        : [
            { at, offset: from },
            { at, offset: to },
          ]
    })
    .sort((a, b) => a.at - b.at || a.offset - b.offset)
  const [from, to] = [points[0], points.at(-1)]
  return from === undefined || to === undefined ? null : { from, to }
}

function endOf(placed: readonly Placed[]): Extent {
  const at = placed.length - 1
  const last = placed[at]
  return { from: null, to: { at, offset: last === undefined ? 0 : textOf(last.paragraph).length } }
}

function isAllNew(placed: Placed | undefined): boolean {
  if (placed === undefined) return false
  const { runs, end } = placed.paragraph
  return [...runs, end].every(({ insertion }) => insertion !== null)
}

/** Whose insertion the sign before an offset is, or the end where there is none. */
function insertionAt(placed: Placed | undefined, offset: number): SuggestionId | null {
  if (placed === undefined) return null
  const { runs, end } = placed.paragraph
  let start = 0
  for (const { text, insertion } of runs) {
    start += text.length
    if (offset <= start) return insertion
  }
  return end.insertion
}

function commentsOf(
  thread: Thread,
  ids: readonly number[],
  language: Language,
): readonly WordComment[] {
  const lost =
    thread.passage.spans.length > 0 ? [] : [lostWordsLine(thread.passage.words, language)]
  const [root = 0] = ids
  return [thread, ...thread.replies].map((remark, at) => ({
    id: ids[at] ?? root,
    author: plain(authorOf([remark], language)),
    remark,
    lines: [
      ...(at === 0 ? lost : []),
      ...(remark.isLate === true ? [lateLine(language)] : []),
      ...remark.text.split('\n'),
    ],
    isResolved: thread.resolved !== null,
    answers: at === 0 ? null : root,
  }))
}
