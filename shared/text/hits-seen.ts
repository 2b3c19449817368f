import type { Document } from '../document/document.ts'
import type { Sight } from '../document/sight.ts'
import { seenIn } from '../document/sight.ts'
import { stretchesInMarked } from '../document/view-places.ts'
import type { FindOptions } from './find.ts'
import { findHits } from './hits.ts'
import type { Hit } from './hits.ts'

/** Finds words in what is seen. The parts of a hit are in the marked view all the same. */
export function findSeen(
  document: Document,
  sight: Sight,
  words: string,
  options: FindOptions,
): readonly Hit[] {
  if (sight.only === null) return findHits(document, sight.view, words, options)
  return findHits(seenIn(document, sight).document, 'marked', words, options).map((hit) => ({
    ...hit,
    parts: hit.parts.flatMap((part) => stretchesInMarked(document, sight, part)),
  }))
}
