import type { Document, Paragraph, Run } from '../../shared/document/document.ts'
import { piecesOf, refers } from '../../shared/document/references.ts'
import type { ReferenceWords } from '../../shared/document/references.ts'
import type { FootnoteSign } from './footnote-signs.ts'
import type { RunLook } from './looks.ts'
import { runLooks } from './looks.ts'
import { REFERENCE_SIGN } from './reference-looks.ts'

/** The runs of a paragraph cut where signs stand, and how they are drawn. */
export interface SignedRuns {
  readonly runs: readonly Run[]
  readonly looks: readonly RunLook[]
  /** A sign that no run can bear: it stands after all of them. */
  readonly last: FootnoteSign | null
}

/**
 * A sign is drawn by the style sheet after the run before it; where that bears codes already,
 * before the next one. So it is no text: nothing is counted, selected or written by it. A reference is
 * a run of its own, whose letter the page has in another shape.
 */
export function signedRuns(
  paragraph: Paragraph,
  suggestions: Document['suggestions'],
  signs: readonly FootnoteSign[] = [],
  words: ReferenceWords = NO_WORDS,
): SignedRuns {
  const hasReferences = words.size > 0 && paragraph.runs.some(({ text }) => refers(text))
  if (signs.length === 0 && !hasReferences) {
    return { runs: paragraph.runs, looks: runLooks(paragraph, suggestions), last: null }
  }
  const offsets = signs.map(({ offset }) => offset)
  const cut = cutAt(paragraph.runs, offsets)
  const runs = hasReferences ? cut.flatMap(cutAtReferences) : cut
  const looks = runLooks({ ...paragraph, runs }, suggestions).map((look, at) => {
    const reference = words.get(runs[at]?.text ?? '')
    return reference === undefined ? look : { ...look, reference }
  })
  let last: FootnoteSign | null = null
  for (const sign of signs) {
    const next = runsBefore(runs, sign.offset)
    const [before, after] = [looks[next - 1], looks[next]]
    if (before?.codes === '') looks[next - 1] = { ...before, signAfter: sign }
    else if (after !== undefined) looks[next] = { ...after, signBefore: sign }
    else last = sign
  }
  const drawn = runs.map((run) => (words.has(run.text) ? { ...run, text: REFERENCE_SIGN } : run))
  return { runs: drawn, looks, last }
}

const NO_WORDS: ReferenceWords = new Map()

function cutAtReferences(run: Run): readonly Run[] {
  return piecesOf(run.text).map((text) => ({ ...run, text }))
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
