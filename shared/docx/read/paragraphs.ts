import type { Marks, Paragraph, PropsChange } from '../../document/document.ts'
import { PLAIN } from '../../document/document.ts'
import type { ParagraphId } from '../../ids.ts'
import { paragraphId } from '../../ids.ts'
import { CLOSING_BOOKMARK, paragraphOfBookmark } from '../styles.ts'
import type { Authors } from './authors.ts'
import type { ListPlace, Lists } from './lists.ts'
import type { Look, Styles } from './look.ts'
import { lookOf } from './look.ts'
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

/** The paragraphs of the body in reading order, those of tables too. */
export function readParagraphs(
  body: Node,
  styles: Styles,
  lists: Lists,
  authors: Authors,
): readonly ReadParagraph[] {
  const found = withoutClosing(paragraphsIn(body, PLAIN, authors))
  const taken = new Set<ParagraphId>()
  return found.map(({ node, around }, index) => {
    const properties = child(node, 'w:pPr')
    const { before, after, changes } = looksOf(properties, styles, lists, authors)
    const isLast = index === found.length - 1
    return {
      paragraph: {
        id: idOf(node, index, taken),
        props: before.props,
        runs: readRuns(node, authors, around),
        end: isLast ? PLAIN : readEnd(properties, authors, around),
        changes,
      },
      places: { original: before.place, accepted: after.place },
    }
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

/** By our bookmark; a copied or foreign paragraph is named by its place in the file. */
function idOf(node: Node, index: number, taken: Set<ParagraphId>): ParagraphId {
  const ours = childrenOf(node, 'w:bookmarkStart')
    .map((each) => paragraphOfBookmark(attribute(each, 'w:name') ?? ''))
    .findLast((id) => id !== null && !taken.has(id))
  const id = ours ?? paragraphId(`file:${index + 1}`)
  taken.add(id)
  return id
}
