import type { Node } from './tree.ts'
import { attribute } from './tree.ts'

/** The names of the bookmarks that begin in each of some paragraphs, in their order. */
export type Bookmarks = ReadonlyMap<Node, readonly string[]>

/** Of a long file they are asked for again and again; so they are looked for once. */
export function bookmarksOf(paragraphs: readonly Node[]): Bookmarks {
  return new Map(paragraphs.map((each) => [each, namesIn(each)]))
}

function namesIn(paragraph: Node): readonly string[] {
  const names: string[] = []
  const gather = ({ children }: Node) => {
    for (const each of children) {
      if (each.name === 'w:bookmarkStart') names.push(attribute(each, 'w:name') ?? '')
      // No bookmark begins in the middle of a run.
      else if (each.name !== 'w:r') gather(each)
    }
  }
  gather(paragraph)
  return names
}
