import type { Document, Paragraph } from './document.ts'
import type { Place, Stretch } from './place.ts'
import type { Seen, Sight } from './sight.ts'
import { seenIn, seesAll } from './sight.ts'
import { textOf } from './views.ts'

/**
 * Places of what one sees, and of the marked document that lies behind it. What one does not see
 * (struck words in the clean view, others' suggestions where only some are looked at) lies
 * between two letters that one sees side by side; one place that is seen is then several.
 *
 * 1. What is typed goes on after the letter before it: `toMarked` gives the first of the places,
 *    so that an ending typed on to a word stands by that word.
 * 2. At the beginning of a paragraph there is no such letter: what is typed stands right before
 *    the first that is seen, after what was struck there, as new words stand after those they replace.
 * 3. Where nothing is seen in it, at the very end.
 * 4. A paragraph is cut right before the letter after the caret, and at its end after all that
 *    it holds: `toMarkedCut` gives the last of the places.
 * 5. `fromMarked` undoes both. Null is for paragraphs that are not there.
 */
export function toMarked(document: Document, sight: Sight, place: Place): Place | null {
  return placed(document, sight, place, (parts, seen, offset) => {
    return offset > 0 ? afterLetter(parts, seen, offset) : beforeLetter(parts, seen, 0)
  })
}

export function toMarkedCut(document: Document, sight: Sight, place: Place): Place | null {
  return placed(document, sight, place, beforeLetter)
}

/** Of a place within words that are not seen, the one where they would be. */
export function fromMarked(document: Document, sight: Sight, place: Place): Place | null {
  if (seesAll(sight)) return place
  const seen = seenIn(document, sight)
  const at = seen.indexOf(place.paragraph)
  const home = seen.document.paragraphs[at]
  if (home === undefined) return endOf(document, seen, place)
  let offset = 0
  for (const part of seen.parts[at] ?? []) {
    if (part.id === place.paragraph) {
      return { paragraph: home.id, offset: offset + seenBefore(part, seen, place.offset) }
    }
    offset += seenBefore(part, seen, Infinity)
  }
  return null
}

/** What words that are seen are in the marked document: without what lies between them unseen. */
export function stretchesInMarked(
  document: Document,
  sight: Sight,
  { paragraph, from, to }: Stretch,
): readonly Stretch[] {
  if (seesAll(sight)) return [{ paragraph, from, to }]
  const seen = seenIn(document, sight)
  const found: Stretch[] = []
  for (const each of stretches(seen.parts[seen.indexOf(paragraph)] ?? [], seen)) {
    const shift = each.from - each.start
    const [start, end] = [Math.max(each.from, from + shift), Math.min(each.to, to + shift)]
    if (start >= end) continue
    const before = found.at(-1)
    const goesOn = before?.paragraph === each.paragraph && before.to === start
    if (goesOn) found[found.length - 1] = { ...before, to: end }
    else found.push({ paragraph: each.paragraph, from: start, to: end })
  }
  return found
}

function placed(
  document: Document,
  sight: Sight,
  { paragraph, offset }: Place,
  find: (parts: readonly Paragraph[], seen: Seen, offset: number) => Place | null,
): Place | null {
  if (seesAll(sight)) return { paragraph, offset }
  const seen = seenIn(document, sight)
  const parts = seen.parts[seen.indexOf(paragraph)] ?? []
  const last = parts.at(-1)
  if (last === undefined) return null
  return find(parts, seen, offset) ?? { paragraph: last.id, offset: textOf(last).length }
}

/** After the letter that ends at an offset, or after the last one. */
function afterLetter(parts: readonly Paragraph[], seen: Seen, offset: number): Place | null {
  let place: Place | null = null
  for (const { paragraph, start, from, to } of stretches(parts, seen)) {
    if (start >= offset) break
    place = { paragraph, offset: Math.min(to, from + offset - start) }
  }
  return place
}

/** Before the letter that begins at an offset; null where none does. */
function beforeLetter(parts: readonly Paragraph[], seen: Seen, offset: number): Place | null {
  for (const { paragraph, start, from, to } of stretches(parts, seen)) {
    if (offset < start + to - from) return { paragraph, offset: from + offset - start }
  }
  return null
}

/** The runs that are seen: where each begins in what is seen, and where it stands in its part. */
function* stretches(parts: readonly Paragraph[], seen: Seen) {
  let start = 0
  for (const { id: paragraph, runs } of parts) {
    let from = 0
    for (const run of runs) {
      const to = from + run.text.length
      if (seen.sees(run)) {
        yield { paragraph, start, from, to }
        start += run.text.length
      }
      from = to
    }
  }
}

function seenBefore({ runs }: Paragraph, seen: Seen, offset: number): number {
  let count = 0
  let start = 0
  for (const run of runs) {
    if (start >= offset) break
    if (seen.sees(run)) count += Math.min(run.text.length, offset - start)
    start += run.text.length
  }
  return count
}

/** For a place after the last end that is seen, of which nothing shows: the end of what does. */
function endOf(document: Document, seen: Seen, { paragraph }: Place): Place | null {
  const last = seen.document.paragraphs.at(-1)
  const isThere = document.paragraphs.some(({ id }) => id === paragraph)
  if (last === undefined || !isThere) return null
  return { paragraph: last.id, offset: textOf(last).length }
}
