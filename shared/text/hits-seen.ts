import type { Document } from '../document/document.ts'
import { paragraphsCalled } from '../document/handles.ts'
import type { Sight } from '../document/sight.ts'
import { seenIn } from '../document/sight.ts'
import { textOf } from '../document/views.ts'
import { stretchesInMarked } from '../document/view-places.ts'
import type { FindOptions } from './find.ts'
import { findHits } from './hits.ts'
import type { Hit } from './hits.ts'
import type { ParagraphId } from '../ids.ts'

/**
 * Finds words in what is seen, or the paragraph that is called by its handle (`¶ 1f3`). The parts of
 * a hit are in the marked view all the same.
 */
export function findSeen(
  document: Document,
  sight: Sight,
  words: string,
  options: FindOptions,
): readonly Hit[] {
  const called = paragraphsCalled(document.paragraphs, words)
  if (called !== null) return calledHits(document, sight, called)
  if (sight.only === null) return findHits(document, sight.view, words, options)
  return findHits(seenIn(document, sight).document, 'marked', words, options).map((hit) => ({
    ...hit,
    parts: hit.parts.flatMap((part) => stretchesInMarked(document, sight, part)),
  }))
}

/** One without words, or that is not seen, has no place to go to. */
function calledHits(
  document: Document,
  sight: Sight,
  called: readonly ParagraphId[],
): readonly Hit[] {
  const seen = seenIn(document, sight)
  return called.flatMap((id): readonly Hit[] => {
    const paragraph = seen.document.paragraphs[seen.indexOf(id)]
    if (paragraph === undefined || textOf(paragraph) === '') return []
    const whole = { paragraph: paragraph.id, from: 0, to: textOf(paragraph).length }
    const parts = stretchesInMarked(document, sight, whole)
    return [{ parts, shown: [whole], isStanding: false, isCalled: true }]
  })
}
