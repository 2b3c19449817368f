import type { ParagraphId } from '../ids.ts'
import type { LiveParagraph } from './live.ts'
import type { Reader } from './reader.ts'

/** The paragraphs of the marked view from one to another, both included; none when one is not there. */
export function livesBetween(
  reader: Reader,
  from: ParagraphId,
  to: ParagraphId,
): readonly LiveParagraph[] {
  const [first, last] = [reader.live(from), reader.live(to)]
  if (first === null || last === null) return []
  if (first === last) return [first]
  const lives = reader.lives()
  return lives.slice(lives.indexOf(first), lives.indexOf(last) + 1)
}
