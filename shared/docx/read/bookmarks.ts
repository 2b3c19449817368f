import type { Node } from './tree.ts'
import { attribute } from './tree.ts'

export const BOOKMARK = 'w:bookmarkStart'

/** The names of the bookmarks that begin in each of some paragraphs or right before it, in their order. */
export type Bookmarks = ReadonlyMap<Node, readonly string[]>

interface Marked {
  readonly node: Node
  /** What stands between it and the paragraph before it. */
  readonly before: readonly Node[]
}

/** Of a long file they are asked for again and again; so they are looked for once. */
export function bookmarksOf(paragraphs: readonly Marked[]): Bookmarks {
  return new Map(
    paragraphs.map(({ node, before }) => [node, [...before, node].flatMap(bookmarksIn)]),
  )
}

/** Those of something, which it may be itself. No bookmark begins in the middle of a run. */
export function bookmarksIn(node: Node): readonly string[] {
  if (node.name === BOOKMARK) return [attribute(node, 'w:name') ?? '']
  return node.name === 'w:r' ? [] : node.children.flatMap(bookmarksIn)
}
