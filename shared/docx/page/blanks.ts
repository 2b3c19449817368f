import type { Marks, Run } from '../../document/document.ts'
import { staysIn } from '../../document/views.ts'
import type { SuggestionId } from '../../ids.ts'

/**
 * The runs of a paragraph with blanks taken out of the brackets that will be put around them:
 * `[MEX: firmemente] a`, not `[MEX: firmemente ]a`.
 *
 * 1. A blank stays within where words would run together, or come apart, without the bracket.
 * 2. So do blanks that are all there is in it: they are the proposal.
 */
export function freeBlanks(runs: readonly Run[], edges: Edges): readonly Run[] {
  const stretches = runs.flatMap(cut)
  // From both sides, so that a blank that several brackets meet in gets out of each.
  const forth = [...stretches.keys()]
  for (const at of [...forth, ...forth.toReversed()]) {
    const stretch = stretches[at]
    if (stretch !== undefined && isBlank(stretch))
      stretches[at] = freed(stretches, at, edges, stretch)
  }
  return stretches
}

/** Blank, words, blank. */
function cut(run: Run): readonly Run[] {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(run.text) ?? []
  return [before, words, after].filter((text) => text !== '').map((text) => ({ ...run, text }))
}

/** Whether the paragraph begins and ends there in every view, or words of another may come next. */
export interface Edges {
  readonly isBegun: boolean
  readonly isEnded: boolean
}

function freed(stretches: readonly Run[], at: number, edges: Edges, blank: Run): Run {
  const { insertion, deletions, restyled = [] } = blank
  const mayLeave = (has: Has, view: View) =>
    isAtEdge(stretches, at, has) && leavesWordsApart(stretches, at, view, edges)
  const isFree = insertion !== null && mayLeave((each) => each.insertion === insertion, 'original')
  const kept = deletions.filter(
    (id) => !mayLeave((each) => each.deletions.includes(id), 'accepted'),
  )
  const looks = restyled.filter(
    ({ suggestion }) =>
      !(isFree && suggestion === insertion) && !isAtEdge(stretches, at, styledBy(suggestion)),
  )
  return { ...blank, insertion: isFree ? null : insertion, deletions: kept, restyled: looks }
}

type Has = (run: Run) => boolean
type View = 'accepted' | 'original'

const styledBy =
  (suggestion: SuggestionId): Has =>
  ({ restyled = [] }) =>
    restyled.some((each) => each.suggestion === suggestion)

/** Whether the bracket that a blank stands in begins or ends there, and holds words too. */
function isAtEdge(stretches: readonly Run[], at: number, has: Has): boolean {
  const reach = (step: 1 | -1) => {
    let edge = at
    for (let next = stretches[edge + step]; next !== undefined && has(next);) {
      edge += step
      next = stretches[edge + step]
    }
    return edge
  }
  const [first, last] = [reach(-1), reach(1)]
  const isBegun = stretches.slice(first, at).some((each) => !isBlank(each))
  const isContinued = stretches.slice(at + 1, last + 1).some((each) => !isBlank(each))
  return isBegun !== isContinued
}

/** Whether nothing runs together, or comes apart, if the blank stays where the bracket is left out. */
function leavesWordsApart(
  stretches: readonly Run[],
  at: number,
  view: View,
  { isBegun, isEnded }: Edges,
): boolean {
  const isThere = (each: Marks) => staysIn(view, each)
  const before = stretches.slice(0, at).findLast(isThere)?.text.at(-1)
  const after = stretches
    .slice(at + 1)
    .find(isThere)
    ?.text.at(0)
  return (
    (before === undefined ? isBegun : /\s/.test(before)) ||
    (after === undefined ? isEnded : /[\s.,;:)]/.test(after))
  )
}

function isBlank({ text }: Run): boolean {
  return text.trim() === ''
}
