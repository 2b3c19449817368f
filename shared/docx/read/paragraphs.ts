import type { Marks, Paragraph, PropsChange } from '../../document/document.ts'
import { PLAIN } from '../../document/document.ts'
import type { ParagraphId } from '../../ids.ts'
import { paragraphId } from '../../ids.ts'
import { CLOSING_BOOKMARK, paragraphOfBookmark, paragraphOfMovedBookmark } from '../styles.ts'
import type { Authors } from './authors.ts'
import type { ListPlace, Lists } from './lists.ts'
import type { Look, Styles } from './look.ts'
import { lookOf } from './look.ts'
import type { MovedPair } from './moves.ts'
import { findMoves, withMoves } from './moves.ts'
import { readEnd, readRuns, within } from './runs.ts'
import type { Node } from './tree.ts'
import { attribute, child, childrenOf } from './tree.ts'

export interface ReadParagraph {
  readonly paragraph: Paragraph
  /** As it stands, and with its pending changes. */
  readonly places: Places
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
  const found = withoutClosing(all)
  const nodes = found.map(({ node }) => node)
  const pairs = findMoves(nodes, authors)
  const leaving = new Map(pairs.map((pair) => [pair.from, pair]))
  const coming = new Map(pairs.map((pair) => [pair.to, pair]))
  const ids = idsOf(nodes, coming)
  const read = found
    .filter(({ node }) => !coming.has(node))
    .map(({ node, around }) => {
      const pair = leaving.get(node)
      const source = pair?.to ?? node
      const properties = child(source, 'w:pPr')
      const { before, after, changes } = looksOf(properties, styles, lists, authors)
      const reading = pair === undefined ? 'halves' : 'standing'
      const paragraph: Paragraph = {
        id: ids.get(node) ?? paragraphId(''),
        props: before.props,
        runs: readRuns(source, authors, around, reading),
        end: readEnd(properties, authors, around, reading),
        changes,
      }
      return { paragraph, places: { original: before.place, accepted: after.place } }
    })
  const last = read.length - 1
  const paragraphs = read.map(({ paragraph }, index) => {
    if (index < last) return paragraph
    // Nothing comes after it in a file that is not closed, so its mark joins and ends nothing.
    const isClosed = found.length < all.length
    return { ...paragraph, end: isClosed ? { ...paragraph.end, deletions: [] } : PLAIN }
  })
  const accepted = nodes.flatMap((node) => (leaving.has(node) ? [] : (ids.get(node) ?? [])))
  const movers = new Map(pairs.map(({ id, suggestion }) => [id, suggestion]))
  const moved = withMoves(paragraphs, accepted, movers)
  return read.flatMap(({ places }, index) => {
    const paragraph = moved[index]
    return paragraph === undefined ? [] : [{ paragraph, places }]
  })
}

interface Found {
  readonly node: Node
  /** Of the table row that it stands in. */
  readonly around: Marks
}

function paragraphsIn(node: Node, around: Marks, authors: Authors): readonly Found[] {
  return node.children.flatMap((each): readonly Found[] => {
    if (each.name === 'w:p') return [{ node: each, around }]
    if (each.name === 'w:tr') return paragraphsIn(each, rowMarks(each, around, authors), authors)
    return BLOCKS.has(each.name) ? paragraphsIn(each, within(each, around, authors), authors) : []
  })
}

/** An empty paragraph that the writer put at the end for the reader's sake is none of the text. */
function withoutClosing(found: readonly Found[]): readonly Found[] {
  const last = found.at(-1)?.node ?? null
  const isClosing = childrenOf(last, 'w:bookmarkStart').some(
    (each) => attribute(each, 'w:name') === CLOSING_BOOKMARK,
  )
  const hasWords = last?.children.some(({ name }) => !/^w:(pPr|bookmark)/.test(name)) ?? false
  return isClosing && !hasWords ? found.slice(0, -1) : found
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

/**
 * By our bookmark; a copied or foreign paragraph is named by its place in the file. Where a
 * moved one has left its old place for good, the bookmark of the new one names it.
 */
function idsOf(
  nodes: readonly Node[],
  coming: ReadonlyMap<Node, MovedPair>,
): ReadonlyMap<Node, ParagraphId> {
  const taken = new Set<ParagraphId>()
  const ids = new Map<Node, ParagraphId>()
  const take = (node: Node, id: ParagraphId | null | undefined) => {
    if (id === null || id === undefined || taken.has(id) || ids.has(node)) return
    taken.add(id)
    ids.set(node, id)
  }
  for (const read of [paragraphOfBookmark, paragraphOfMovedBookmark]) {
    for (const node of nodes) {
      const names = childrenOf(node, 'w:bookmarkStart').map((each) =>
        read(attribute(each, 'w:name') ?? ''),
      )
      for (const id of names.toReversed()) if (!coming.has(node)) take(node, id)
    }
  }
  nodes.forEach((node, index) => {
    if (!coming.has(node)) take(node, paragraphId(`file:${index + 1}`))
  })
  for (const [node, { id }] of coming) ids.set(node, id)
  return ids
}
