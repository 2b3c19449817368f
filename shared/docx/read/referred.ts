import type { ParagraphId } from '../../ids.ts'
import { paragraphOfBookmark, paragraphOfMovedBookmark } from '../styles.ts'
import type { Bookmarks } from './bookmarks.ts'
import type { NumberField } from './fields.ts'
import type { Node } from './tree.ts'

/** Words of a paragraph that refer to another by its number. In order, and apart. */
export interface Referred extends Omit<NumberField, 'bookmark'> {
  readonly target: ParagraphId
}

/**
 * Finds what fields lead to: by our bookmark whatever has become of its paragraph, by one that a
 * program has made (Word's begin with `_Ref`) the paragraph that it stands in.
 */
export function createReferring(
  bookmarks: Bookmarks,
  ids: ReadonlyMap<Node, ParagraphId>,
): (fields: readonly NumberField[]) => readonly Referred[] {
  const homes = new Map<string, ParagraphId>()
  for (const [node, names] of bookmarks) {
    const id = ids.get(node)
    // Of two of one name programs take the first.
    for (const name of names) if (id !== undefined && !homes.has(name)) homes.set(name, id)
  }
  return (fields) => {
    const referred: Referred[] = []
    for (const { bookmark, ...field } of [...fields].sort((a, b) => a.from - b.from)) {
      const ours = paragraphOfMovedBookmark(bookmark) ?? paragraphOfBookmark(bookmark)
      const target = ours ?? homes.get(bookmark)
      const isApart = field.from >= (referred.at(-1)?.to ?? 0)
      if (target !== undefined && isApart) referred.push({ ...field, target })
    }
    return referred
  }
}
