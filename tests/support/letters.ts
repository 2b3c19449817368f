import { ReferenceLetters } from '../../shared/draft/reference-letters.ts'
import { paragraphId } from '../../shared/ids.ts'
import type { ParagraphId } from '../../shared/ids.ts'

/** A paragraph for which the same letter would stand. */
export function otherWith(letter: string): ParagraphId {
  for (let at = 0; ; at += 1) {
    const id = paragraphId(`z.${at}`)
    if (new ReferenceLetters().letterOf(id) === letter) return id
  }
}
