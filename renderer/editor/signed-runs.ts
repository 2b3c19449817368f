import type { Document, Paragraph, Run } from '../../shared/document/document.ts'
import type { FootnoteSign } from './footnote-signs.ts'
import type { RunLook } from './looks.ts'
import { runLooks } from './looks.ts'

/** The runs of a paragraph cut where signs stand, and how they are drawn. */
export interface SignedRuns {
  readonly runs: readonly Run[]
  readonly looks: readonly RunLook[]
  /** A sign that no run can bear: it stands after all of them. */
  readonly last: FootnoteSign | null
}

/**
 * A sign is drawn by the style sheet after the run before it; where that bears codes already,
 * before the next one. So it is no text: nothing is counted, selected or written by it.
 */
export function signedRuns(
  paragraph: Paragraph,
  suggestions: Document['suggestions'],
  signs: readonly FootnoteSign[] = [],
): SignedRuns {
  if (signs.length === 0) {
    return { runs: paragraph.runs, looks: runLooks(paragraph, suggestions), last: null }
  }
  const offsets = signs.map(({ offset }) => offset)
  const runs = cutAt(paragraph.runs, offsets)
  const looks = [...runLooks({ ...paragraph, runs }, suggestions)]
  let last: FootnoteSign | null = null
  for (const sign of signs) {
    const next = runsBefore(runs, sign.offset)
    const [before, after] = [looks[next - 1], looks[next]]
    if (before?.codes === '') looks[next - 1] = { ...before, signAfter: sign }
    else if (after !== undefined) looks[next] = { ...after, signBefore: sign }
    else last = sign
  }
  return { runs, looks, last }
}

function cutAt(runs: readonly Run[], offsets: readonly number[]): readonly Run[] {
  let start = 0
  return runs.flatMap((run) => {
    const end = start + run.text.length
    const begin = start
    const edges = [begin, ...offsets.filter((each) => each > begin && each < end), end]
    start = end
    return edges
      .slice(1)
      .map((to, at) => ({ ...run, text: run.text.slice((edges[at] ?? begin) - begin, to - begin) }))
  })
}

function runsBefore(runs: readonly Run[], offset: number): number {
  let start = 0
  let count = 0
  for (const { text } of runs) {
    start += text.length
    if (start > offset) break
    count += 1
  }
  return count
}
