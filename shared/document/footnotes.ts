import type { MarkId } from '../ids.ts'
import type { Country } from '../meeting/party.ts'
import type { Marks, Paragraph, Run } from './document.ts'
import { PLAIN } from './document.ts'

/**
 * A note at the foot of the page, outside the agreed words. A pending one is proposed
 * (`insertion`), and one that somebody proposes to lift is struck (`deletions`), as words are.
 */
export interface Footnote extends Marks {
  readonly id: MarkId
  /** Its number stands after this many code units of the paragraph's runs, struck ones included. */
  readonly offset: number
  /** A line break for each new paragraph. */
  readonly text: string
  /** Whose reservation it is; left out where it is a note on the text. */
  readonly of?: Country
  /** What it stood on is gone; its number stands where that was. */
  readonly hasLostWords?: true
}

/** A footnote of a text that a draft is opened with. */
export interface BaseFootnote {
  /** UTF-16 code units. */
  readonly offset: number
  readonly text: string
  readonly of?: Country
}

/**
 * The footnotes of paragraphs that come together in one, as they stand there: `isThere` says
 * which runs and notes are, `marksOf` what is left of a note's marks.
 */
export function footnotesOfGroup(
  group: readonly Paragraph[],
  isThere: (marks: Marks) => boolean,
  marksOf: (marks: Marks) => Marks = () => PLAIN,
): readonly Footnote[] {
  if (group.every(({ footnotes }) => footnotes === undefined)) return []
  let start = 0
  return group.flatMap(({ runs, footnotes = [] }) => {
    const begin = start
    start += lengthBefore(runs, Infinity, isThere)
    return footnotes.filter(isThere).map(({ insertion, deletions, ...note }) => ({
      ...note,
      ...marksOf({ insertion, deletions }),
      offset: begin + lengthBefore(runs, note.offset, isThere),
    }))
  })
}

/** What the footnotes of a text are called. Struck ones do not count; they keep what they would be. */
export function footnoteNumbers(
  paragraphs: readonly Pick<Paragraph, 'footnotes'>[],
): ReadonlyMap<MarkId, number> {
  const numbers = new Map<MarkId, number>()
  let count = 0
  for (const { footnotes = [] } of paragraphs) {
    for (const { id, deletions } of footnotes) {
      numbers.set(id, count + 1)
      if (deletions.length === 0) count += 1
    }
  }
  return numbers
}

/** What is made of runs, cut where footnotes stand, and of these between them, in their order. */
export function withFootnotes<R extends { readonly text: string }, T>(
  runs: readonly R[],
  footnotes: readonly Footnote[],
  ofRun: (run: R) => T,
  ofFootnote: (footnote: Footnote) => T,
): readonly T[] {
  const made: T[] = []
  let waiting = 0
  let start = 0
  for (const run of runs) {
    const end = start + run.text.length
    let from = start
    const cutAt = (to: number) => {
      if (to > from) made.push(ofRun({ ...run, text: run.text.slice(from - start, to - start) }))
      from = to
    }
    for (let note = footnotes[waiting]; note !== undefined && note.offset <= end;) {
      cutAt(note.offset)
      made.push(ofFootnote(note))
      waiting += 1
      note = footnotes[waiting]
    }
    cutAt(end)
    start = end
  }
  return [...made, ...footnotes.slice(waiting).map(ofFootnote)]
}

function lengthBefore(
  runs: readonly Run[],
  offset: number,
  isThere: (marks: Marks) => boolean,
): number {
  let length = 0
  let at = 0
  for (const run of runs) {
    if (at >= offset) break
    if (isThere(run)) length += Math.min(run.text.length, offset - at)
    at += run.text.length
  }
  return length
}
