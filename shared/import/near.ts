import { rangesBetween } from '../draft/passages.ts'
import type { Ranges } from '../draft/ranges.ts'
import type { Reader } from '../draft/reader.ts'
import type { ParagraphId } from '../ids.ts'

/** The words of a paragraph, or its end where it has none: what is said in its place is about these. */
export function near(reader: Reader, paragraph: ParagraphId | null): Ranges {
  const live = paragraph === null ? null : reader.live(paragraph)
  if (live === null) return []
  const { id } = live.paragraph
  const words = rangesBetween(
    reader,
    { paragraph: id, offset: 0 },
    { paragraph: id, offset: Infinity },
  )
  const end = live.segments.at(-1)?.end.id
  if (words.length > 0 || end === undefined) return words
  return [end.client, end.clock, 1]
}
