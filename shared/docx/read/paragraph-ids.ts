import type { ParagraphId } from '../../ids.ts'
import { paragraphId } from '../../ids.ts'
import { paragraphOfBookmark, paragraphOfMovedBookmark } from '../styles.ts'
import type { Bookmarks } from './bookmarks.ts'
import type { MovedPair } from './moves.ts'
import type { Node } from './tree.ts'

/**
 * By our bookmark; a copied or foreign paragraph is named by its place in the file. Where a
 * moved one has left its old place for good, the bookmark of the new one names it. Both sides of
 * a pending move bear one id; no others share theirs.
 */
export function idsOf(
  nodes: readonly Node[],
  bookmarks: Bookmarks,
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
      if (coming.has(node)) continue
      const names = bookmarks.get(node) ?? []
      for (let at = names.length - 1; at >= 0; at -= 1) take(node, read(names[at] ?? ''))
    }
  }
  nodes.forEach((node, index) => {
    if (!coming.has(node)) take(node, paragraphId(`file:${index + 1}`))
  })
  for (const [node, { id }] of coming) ids.set(node, id)
  return ids
}
