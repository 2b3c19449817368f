import type { Paragraph } from '../../document/document.ts'
import type { Stretch } from '../../document/place.ts'
import type { Remark, Said, Thread } from '../../document/threads.ts'
import { textOf } from '../../document/views.ts'
import type { ParagraphId } from '../../ids.ts'
import { commentId } from '../../ids.ts'
import { parseAuthor } from '../author.ts'
import { withoutLateLine } from '../late-line.ts'
import { parseLostWords } from '../lost-words.ts'
import { timeOf } from './authors.ts'
import type { Anchor } from './runs.ts'
import type { Node } from './tree.ts'
import { attribute, childrenOf, under } from './tree.ts'
import { linesOf } from './words.ts'

/** A paragraph with what stands between its words. */
export interface Anchored {
  readonly paragraph: Paragraph
  readonly anchors: readonly Anchor[]
}

/**
 * The comments of a file as threads. `extended` says which answers which and what is resolved;
 * files of before 2013, and of many other programs, do not have it.
 *
 * 1. A range may lack its beginning or end: then it begins or ends where it is referred to. One
 *    without any words is about its paragraph; one that hangs nowhere is about words that are gone.
 * 2. Who is nobody of ours is read under OBS with the whole name, as authors of revisions are.
 * 3. Word keeps whether a thread is resolved, not by whom: it counts as said by its last voice.
 */
export function readComments(
  part: Node | null,
  extended: Node | null,
  paragraphs: readonly Anchored[],
): readonly Thread[] {
  const numbers = new Set<string>()
  const comments = childrenOf(part, 'w:comment').map((node, index) =>
    readComment(node, index, numbers),
  )
  if (comments.length === 0) return []
  const states = statesOf(extended)
  const byLine = new Map(comments.map((each) => [each.line, each]))
  const extents = extentsIn(paragraphs)
  const texts = new Map(paragraphs.map(({ paragraph }) => [paragraph.id, textOf(paragraph)]))
  // By the comment itself: a file may number two alike.
  const replies = new Map<Comment, Comment[]>()
  const roots: Comment[] = []
  const rootOf = rootsOf(comments, byLine, states)
  for (const comment of comments) {
    const root = rootOf.get(comment) ?? comment
    if (root === comment) roots.push(comment)
    else {
      const known = replies.get(root)
      if (known === undefined) replies.set(root, [comment])
      else known.push(comment)
    }
  }
  return roots.map((root) => {
    const said = (replies.get(root) ?? []).toSorted((a, b) => a.remark.atMs - b.remark.atMs)
    const extent = extents.get(root.id) ?? null
    const lost = parseLostWords(root.remark.text)
    const { party, delegate, atMs } = (said.at(-1) ?? root).remark
    const spans = lost !== null || extent === null ? [] : spansOf(extent, paragraphs)
    return {
      ...root.remark,
      text: withoutLateLine(lost?.text ?? root.remark.text),
      on: { kind: 'passage' },
      passage: { spans, words: lost?.words ?? wordsOf(spans, texts) },
      replies: said.map(({ remark }) => ({ ...remark, text: withoutLateLine(remark.text) })),
      resolved: states.get(root.line)?.isDone === true ? { party, delegate, atMs } : null,
    }
  })
}

interface Comment {
  readonly id: string
  /** Word tells comments apart by the last paragraph of each. */
  readonly line: string
  readonly remark: Remark
}

/** `numbers` are those of the comments before it. */
function readComment(node: Node, index: number, numbers: Set<string>): Comment {
  const id = attribute(node, 'w:id') ?? ''
  const lines = under(node, 'w:p').flatMap((each) => attribute(each, 'w14:paraId') ?? [])
  const said: Said = {
    ...saidBy(attribute(node, 'w:author') ?? ''),
    atMs: timeOf(attribute(node, 'w:date')),
  }
  const name = numbers.has(id) ? `${id} again, at ${index}` : id
  numbers.add(id)
  return {
    id,
    line: lines.at(-1) ?? `nameless ${index}`,
    remark: { id: commentId(`word ${name}`), ...said, text: linesOf(node) },
  }
}

function saidBy(author: string): Pick<Said, 'party' | 'delegate' | 'by'> {
  const [writer] = parseAuthor(author) ?? []
  if (writer === undefined) return { party: 'OBS', delegate: author }
  const { party, delegate, by } = writer
  return { party, delegate, ...(by !== undefined && { by }) }
}

interface State {
  readonly parent: string | null
  readonly isDone: boolean
}

function statesOf(extended: Node | null): ReadonlyMap<string, State> {
  const states = childrenOf(extended, 'w15:commentEx').map((node): readonly [string, State] => [
    attribute(node, 'w15:paraId') ?? '',
    {
      parent: attribute(node, 'w15:paraIdParent'),
      isDone: ['1', 'true', 'on'].includes(attribute(node, 'w15:done') ?? ''),
    },
  ])
  return new Map(states)
}

/**
 * What answers an answer stands in the same thread. A file may say that two answer each other. A
 * long chain is followed once: what is known of one comment is known of those that answer it.
 */
function rootsOf(
  comments: readonly Comment[],
  byLine: ReadonlyMap<string, Comment>,
  states: ReadonlyMap<string, State>,
): ReadonlyMap<Comment, Comment> {
  const roots = new Map<Comment, Comment>()
  for (const comment of comments) {
    const seen = new Set<Comment>()
    let root: Comment | undefined = comment
    let end = comment
    while (root !== undefined && !seen.has(root) && !roots.has(root)) {
      seen.add(root)
      end = root
      root = byLine.get(states.get(root.line)?.parent ?? '')
    }
    const isCircle = root !== undefined && seen.has(root)
    const found = root === undefined ? end : (roots.get(root) ?? end)
    for (const each of seen) roots.set(each, isCircle ? each : found)
  }
  return roots
}

interface Point {
  readonly at: number
  readonly offset: number
}

interface Extent {
  readonly from: Point
  readonly to: Point
}

function extentsIn(paragraphs: readonly Anchored[]): ReadonlyMap<string, Extent> {
  const found = new Map<string, Map<Anchor['kind'], Point>>()
  paragraphs.forEach(({ anchors }, at) => {
    for (const { kind, id, offset } of anchors) {
      const points = found.get(id) ?? new Map<Anchor['kind'], Point>()
      if (kind === 'footnote' || kind === 'endnote') continue
      found.set(id, points)
      if (!points.has(kind)) points.set(kind, { at, offset })
    }
  })
  return new Map(
    [...found].flatMap(([id, points]) => {
      const [start, end] = [points.get('comment-start'), points.get('comment-end')]
      const reference = points.get('comment')
      const to = end ?? reference ?? start
      const from = start ?? reference ?? end
      return from === undefined || to === undefined ? [] : [[id, { from, to }] as const]
    }),
  )
}

/** What is said of a whole text is found at its beginning. */
const MOST_PARAGRAPHS = 200

function spansOf({ from, to }: Extent, paragraphs: readonly Anchored[]): readonly Stretch[] {
  const last = Math.min(to.at + 1, from.at + MOST_PARAGRAPHS)
  const spans = paragraphs.slice(from.at, last).flatMap(({ paragraph }, index) => {
    const at = from.at + index
    const start = at === from.at ? from.offset : 0
    const end = at === to.at ? to.offset : textOf(paragraph).length
    return start < end ? [{ paragraph: paragraph.id, from: start, to: end }] : []
  })
  const home = paragraphs[to.at]?.paragraph
  if (spans.length > 0 || home === undefined || textOf(home) === '') return spans
  return [{ paragraph: home.id, from: 0, to: textOf(home).length }]
}

function wordsOf(spans: readonly Stretch[], texts: ReadonlyMap<ParagraphId, string>): string {
  return spans
    .map(({ paragraph, from, to }) => texts.get(paragraph)?.slice(from, to) ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}
