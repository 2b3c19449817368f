import type { Marks, Paragraph, PropsChange } from '../../document/document.ts'
import { PLAIN } from '../../document/document.ts'
import { paragraphId } from '../../ids.ts'
import { CLOSING_BOOKMARK, paragraphOfBookmark, paragraphOfMovedBookmark } from '../styles.ts'
import type { Authors } from './authors.ts'
import { bookmarksOf } from './bookmarks.ts'
import type { ListPlace, Lists } from './lists.ts'
import type { Look, Styles } from './look.ts'
import { lookOf } from './look.ts'
import { findMoves, withMoves } from './moves.ts'
import { idsOf } from './paragraph-ids.ts'
import { ANCHORS, readWords, within } from './runs.ts'
import type { Anchor } from './runs.ts'
import type { Node } from './tree.ts'
import { attribute, child } from './tree.ts'

export interface ReadParagraph {
  readonly paragraph: Paragraph
  /** As it stands, and with its pending changes. */
  readonly places: Places
  /** What stands between its words. */
  readonly anchors: readonly Anchor[]
}

export interface Places {
  readonly original: ListPlace | null
  readonly accepted: ListPlace | null
}

/**
 * The paragraphs of the body in reading order, those of tables too. What is moved stands where
 * it leaves, with its move.
 */
export function readParagraphs(
  body: Node,
  styles: Styles,
  lists: Lists,
  authors: Authors,
): readonly ReadParagraph[] {
  const all = paragraphsIn(body, PLAIN, authors)
  const found = withoutClosing(all, authors)
  const nodes = found.map(({ node }) => node)
  const bookmarks = bookmarksOf(nodes)
  const pairs = findMoves(bookmarks, authors)
  const leaving = new Map(pairs.map((pair) => [pair.from, pair]))
  const coming = new Map(pairs.map((pair) => [pair.to, pair]))
  const ids = idsOf(nodes, bookmarks, coming)
  const read = found
    .filter(({ node }) => !coming.has(node))
    .map(({ node, around, before, after }) => {
      const to = leaving.get(node)?.to
      const look = looksOf(child(to ?? node, 'w:pPr'), styles, lists, authors)
      const reading = to === undefined ? 'halves' : 'standing'
      const { anchors, ...words } = readWords(to ?? node, authors, around, reading)
      const length = words.runs.reduce((sum, run) => sum + run.text.length, 0)
      const paragraph: Paragraph = {
        id: ids.get(node) ?? paragraphId(''),
        props: look.before.props,
        ...words,
        changes: look.changes,
      }
      return {
        paragraph,
        places: { original: look.before.place, accepted: look.after.place },
        anchors: [...anchorsOf(before, 0), ...anchors, ...anchorsOf(after, length)],
      }
    })
  const standing = withLastEnd(
    read.map(({ paragraph }) => paragraph),
    found.length < all.length,
  )
  const accepted = nodes.flatMap((node) => (leaving.has(node) ? [] : (ids.get(node) ?? [])))
  const movers = new Map(pairs.map(({ id, suggestion }) => [id, suggestion]))
  const paragraphs = withMoves(standing, accepted, movers)
  return paragraphs.flatMap((paragraph, index) => {
    const rest = read[index]
    return rest === undefined ? [] : [{ ...rest, paragraph }]
  })
}

/**
 * The last mark ends the file unless that is closed: then it is tracked as any other, and may be
 * struck, for what moves can still come after it or have stood there.
 */
function withLastEnd(paragraphs: readonly Paragraph[], isClosed: boolean): readonly Paragraph[] {
  const last = paragraphs.at(-1)
  return isClosed || last === undefined ? paragraphs : paragraphs.with(-1, { ...last, end: PLAIN })
}

interface Found {
  readonly node: Node
  /** Of the table row that it stands in. */
  readonly around: Marks
  /** The ends of comments between it and the paragraph before it, and after the last one. */
  readonly before: readonly Node[]
  readonly after: readonly Node[]
}

function paragraphsIn(node: Node, around: Marks, authors: Authors): readonly Found[] {
  const found: Found[] = []
  let before: Node[] = []
  const gather = (block: Node, marks: Marks) => {
    for (const each of block.children) {
      if (each.name === 'w:p') {
        found.push({ node: each, around: marks, before, after: [] })
        before = []
      } else if (each.name === 'w:tr') gather(each, rowMarks(each, marks, authors))
      else if (BLOCKS.has(each.name)) gather(each, within(each, marks, authors))
      else if (ANCHORS[each.name] !== undefined) before.push(each)
    }
  }
  gather(node, around)
  const last = found.at(-1)
  return last === undefined ? found : found.with(-1, { ...last, after: before })
}

function anchorsOf(nodes: readonly Node[], offset: number): readonly Anchor[] {
  return nodes.flatMap((node) => {
    const kind = ANCHORS[node.name]
    const id = attribute(node, 'w:id') ?? ''
    return kind === undefined ? [] : [{ kind, id, offset, marks: PLAIN }]
  })
}

/**
 * An empty paragraph that the writer put at the end for the reader's sake is none of the text.
 * LibreOffice drops its bookmark: then it is known by coming after a tracked mark of ours.
 */
function withoutClosing(found: readonly Found[], authors: Authors): readonly Found[] {
  const [before, last] = [found.at(-2), found.at(-1)]
  if (before === undefined || last === undefined) return found
  const bookmarks = bookmarksOf([before.node, last.node])
  const names = bookmarks.get(last.node) ?? []
  const { end } = readWords(before.node, authors, before.around, 'halves')
  const isTracked = end.insertion !== null || end.deletions.length > 0
  const isClosing =
    names.includes(CLOSING_BOOKMARK) ||
    (isTracked && bookmarks.get(before.node)?.some(isOurs) === true && !names.some(isOurs))
  const { runs } = readWords(last.node, authors, last.around, 'halves')
  return isClosing && runs.length === 0 ? found.slice(0, -1) : found
}

function isOurs(name: string): boolean {
  return paragraphOfBookmark(name) !== null || paragraphOfMovedBookmark(name) !== null
}

/** What may hold paragraphs. */
const BLOCKS = new Set([
  'w:tbl',
  'w:tc',
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
])

function rowMarks(row: Node, around: Marks, authors: Authors): Marks {
  const properties = child(row, 'w:trPr')
  return (properties?.children ?? []).reduce((marks, each) => within(each, marks, authors), around)
}

interface Looks {
  readonly before: Look
  readonly after: Look
  readonly changes: readonly PropsChange[]
}

function looksOf(properties: Node | null, styles: Styles, lists: Lists, authors: Authors): Looks {
  const after = lookOf(properties, styles, lists)
  const change = child(properties, 'w:pPrChange')
  const number = child(child(properties, 'w:numPr'), 'w:ins')
  const before =
    change === null
      ? lookOf(properties, styles, lists, 'before')
      : lookOf(child(change, 'w:pPr'), styles, lists)
  const revision = change ?? number
  const [suggestion] = revision === null ? [] : authors.of(revision)
  const isSame = before.props.kind === after.props.kind && before.props.level === after.props.level
  const changes = suggestion === undefined || isSame ? [] : [{ suggestion, props: after.props }]
  return { before, after, changes }
}
