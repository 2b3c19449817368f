import type { Marks, Paragraph, PropsChange } from '../../document/document.ts'
import { PLAIN } from '../../document/document.ts'
import { paragraphId } from '../../ids.ts'
import type { Authors } from './authors.ts'
import type { Bound, Found } from './blocks.ts'
import { withoutClosing, withoutNote } from './blocks.ts'
import { bookmarksOf } from './bookmarks.ts'
import type { ListPlace, Lists } from './lists.ts'
import type { Look, Styles } from './look.ts'
import { lookOf } from './look.ts'
import { findMoves, withMoves } from './moves.ts'
import { idsOf } from './paragraph-ids.ts'
import type { Saver } from './properties.ts'
import { createProperties } from './properties.ts'
import type { Referred } from './referred.ts'
import { createReferring } from './referred.ts'
import { ANCHORS, readWords } from './runs.ts'
import type { Anchor, ReadWords } from './runs.ts'
import type { Node } from './tree.ts'
import { attribute, child } from './tree.ts'

export interface ReadParagraph {
  readonly paragraph: Paragraph
  /** What it was read from; of a move where it comes to. */
  readonly node: Node
  /** As it stands, and with its pending changes. */
  readonly places: Places
  /** Whether the file says what it is: its kind and level. */
  readonly isSaid: boolean
  /** What stands between its words. */
  readonly anchors: readonly Anchor[]
  readonly referred: readonly Referred[]
  /** The offsets of blanks that stand for the end of a line. */
  readonly breaks: readonly number[]
}

export interface Places {
  readonly original: ListPlace | null
  readonly accepted: ListPlace | null
}

/** Where a file comes from. */
export interface Origin {
  readonly saver: Saver
  /** Whether we closed it with an empty paragraph; null where it does not say. */
  readonly isClosed: boolean | null
}

/** The paragraphs in reading order. What is moved stands where it leaves, with its move. */
export function readParagraphs(
  all: readonly Found[],
  styles: Styles,
  lists: Lists,
  authors: Authors,
  { saver, isClosed }: Origin,
): readonly ReadParagraph[] {
  const said = withoutNote(all, authors)
  const found = isClosed === false ? said : withoutClosing(said, authors)
  const nodes = found.map(({ node }) => node)
  const bookmarks = bookmarksOf(found)
  const pairs = findMoves(bookmarks, authors)
  const leaving = new Map(pairs.map((pair) => [pair.from, pair]))
  const coming = new Map(pairs.map((pair) => [pair.to, pair]))
  const ids = idsOf(nodes, bookmarks, coming)
  const referredBy = createReferring(bookmarks, ids)
  const propertiesOf = createProperties(nodes, saver)
  const read = found
    .filter(({ node }) => !coming.has(node))
    .map(({ node, around, bound, before, after }) => {
      const to = leaving.get(node)?.to
      const properties = propertiesOf(to ?? node)
      const look = looksOf(properties.node, styles, lists, authors)
      const reading = to === undefined ? 'halves' : 'standing'
      const { anchors, fields, breaks, ...words } = readWords(to ?? node, authors, around, reading)
      const length = words.runs.reduce((sum, run) => sum + run.text.length, 0)
      const paragraph: Paragraph = {
        id: ids.get(node) ?? paragraphId(''),
        props: look.before.props,
        ...words,
        end: endOf(words, bound, around),
        changes: look.changes,
      }
      return {
        paragraph,
        node: to ?? node,
        isSaid: properties.isSaid,
        places: { original: look.before.place, accepted: look.after.place },
        anchors: [...anchorsOf(before, 0), ...anchors, ...anchorsOf(after, length)],
        referred: referredBy(fields),
        breaks,
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
 * Word joins nothing to a table and nothing beyond a cell, whatever a file says of the end before it. A
 * paragraph before a table may go, though, with all of its words.
 */
function endOf(
  { runs, end }: Pick<ReadWords, 'runs' | 'end'>,
  bound: Bound | null,
  around: Marks,
): Marks {
  if (bound === null) return end
  if (bound === 'ends') return around
  const isGoing = runs.every(({ deletions }) => deletions.length > 0)
  const isComing = runs.every(({ insertion }) => insertion !== null)
  return {
    insertion: isComing ? end.insertion : around.insertion,
    deletions: isGoing ? end.deletions : around.deletions,
  }
}

/**
 * The last mark ends the file unless that is closed: then it is tracked as any other, and may be
 * struck, for what moves can still come after it or have stood there.
 */
function withLastEnd(paragraphs: readonly Paragraph[], isClosed: boolean): readonly Paragraph[] {
  const last = paragraphs.at(-1)
  return isClosed || last === undefined ? paragraphs : paragraphs.with(-1, { ...last, end: PLAIN })
}

function anchorsOf(nodes: readonly Node[], offset: number): readonly Anchor[] {
  return nodes.flatMap((node) => {
    const kind = ANCHORS[node.name]
    const id = attribute(node, 'w:id') ?? ''
    return kind === undefined ? [] : [{ kind, id, offset, marks: PLAIN }]
  })
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
