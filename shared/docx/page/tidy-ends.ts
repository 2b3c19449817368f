import type { Marks, Paragraph, Run } from '../../document/document.ts'
import type { Footnote } from '../../document/footnotes.ts'
import { formatAsInserted } from '../../document/format.ts'
import { propsIn } from '../../document/views.ts'
import type { SuggestionId } from '../../ids.ts'

/**
 * The paragraphs with ends where people see them. Who types a paragraph below another inserts
 * an end after that one, and words before the old end; what they mean is the paragraph below. So
 *
 *     Instar ¶[+MEX]              Instar
 *     [+MEX:Solicitar]    is      [+MEX:Solicitar] ¶[+MEX]
 *
 * and likewise where a paragraph is struck together with the end before it. Nothing is changed
 * beside what is moved: what goes with a move is told by the ends.
 */
export function tidyEnds(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const tidied = [...paragraphs]
  tidied.forEach((paragraph, at) => {
    const next = tidied[at + 1]
    const around = [paragraph, next, tidied[at + 2]]
    if (next === undefined || around.some((each) => each?.moves !== undefined)) return
    if (!isOfNext(paragraph, next)) return
    tidied[at] = { ...paragraph, end: next.end }
    tidied[at + 1] = { ...next, end: paragraph.end }
  })
  return tidied
}

/** What is proposed for a whole paragraph, its end too; null where nothing is. */
export interface Whole {
  readonly kind: 'insertion' | 'deletion'
  readonly by: readonly SuggestionId[]
}

export function wholeOf({ runs, end, footnotes }: Paragraph): Whole | null {
  const { insertion, deletions } = end
  if (
    insertion !== null &&
    runs.every((run) => run.insertion === insertion) &&
    areProposed(footnotes)
  ) {
    return { kind: 'insertion', by: [insertion] }
  }
  const isStruck =
    deletions.length > 0 && runs.every((run) => isStruckBy(run, deletions)) && areLifted(footnotes)
  return isStruck ? { kind: 'deletion', by: deletions } : null
}

/** What is left to be said of a paragraph once that is. */
export function withoutWhole(paragraph: Paragraph, { kind, by }: Whole): Paragraph {
  const { runs, end, footnotes } = paragraph
  if (kind === 'deletion') {
    const less = <T extends Marks>(marks: T): T => ({
      ...marks,
      deletions: marks.deletions.filter((each) => !by.includes(each)),
    })
    return {
      ...paragraph,
      runs: runs.map(less),
      end: less(end),
      ...(footnotes !== undefined && { footnotes: footnotes.map(less) }),
    }
  }
  const own = (note: Footnote) =>
    note.insertion === end.insertion ? { ...note, insertion: null } : note
  return {
    ...paragraph,
    runs: runs.map(asInserted),
    end: { ...end, insertion: null },
    ...(footnotes !== undefined && { footnotes: footnotes.map(own) }),
  }
}

/** An inserted run as one that stands, in the look that it is inserted in. */
function asInserted(run: Run): Run {
  const { restyled = [], insertion } = run
  const own = restyled.filter(({ suggestion }) => suggestion === insertion)
  return {
    ...run,
    insertion: null,
    format: formatAsInserted(run),
    restyled: restyled.filter((each) => !own.includes(each)),
  }
}

/** Whether the marks of a paragraph's end are meant for the paragraph after it. */
function isOfNext(paragraph: Paragraph, next: Paragraph): boolean {
  const { end } = paragraph
  if (next.runs.length === 0 || wholeOf(paragraph) !== null || isMarked(next.end)) return false
  if (end.insertion !== null) {
    const isOne = end.deletions.length === 0 && isAlike('original', paragraph, next)
    return (
      isOne &&
      next.runs.every((run) => run.insertion === end.insertion) &&
      areProposed(next.footnotes)
    )
  }
  const isStruck = end.deletions.length > 0 && isAlike('accepted', paragraph, next)
  return (
    isStruck &&
    next.runs.every((run) => isStruckBy(run, end.deletions)) &&
    areLifted(next.footnotes)
  )
}

/** Where both come together they are what the last is: no number may change by what is moved. */
function isAlike(view: 'accepted' | 'original', one: Paragraph, other: Paragraph): boolean {
  const [a, b] = [propsIn(view, one), propsIn(view, other)]
  return a.kind === b.kind && a.level === b.level
}

/** Whether no note is left where the words that somebody proposes are left out. */
function areProposed(footnotes: readonly Footnote[] = []): boolean {
  return footnotes.every(({ insertion }) => insertion !== null)
}

/** Whether none is left where what is struck is left out: a note goes only if it is lifted. */
function areLifted(footnotes: readonly Footnote[] = []): boolean {
  return footnotes.every(({ deletions }) => deletions.length > 0)
}

function isStruckBy({ deletions }: Run, by: readonly SuggestionId[]): boolean {
  return by.every((each) => deletions.includes(each))
}

export function isMarked({ insertion, deletions }: Marks): boolean {
  return insertion !== null || deletions.length > 0
}
