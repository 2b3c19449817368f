import type { Marks, Paragraph, PropsChange, Run, Suggestion } from '../document/document.ts'
import type { ParagraphId, SuggestionId } from '../ids.ts'
import type { PendingMark } from './atoms.ts'
import type { Segment } from './segments.ts'

/** A paragraph of the marked view and what it is made of: more than one segment where ends fell away. */
export interface LiveParagraph {
  readonly paragraph: Paragraph
  readonly segments: readonly Segment[]
}

export type Suggestions = ReadonlyMap<SuggestionId, Suggestion>

/** Cuts the segments into paragraphs: one up to each end that is visible. */
export function groupSegments(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const groups: Segment[][] = []
  let open: Segment[] = []
  for (const segment of segments) {
    open.push(segment)
    if (!segment.ending.isVisible) continue
    groups.push(open)
    open = []
  }
  // Words whose every following end fell away must not fall away with them.
  const hasWords = open.some(({ atoms }) => atoms.some((atom) => atom.isVisible))
  return hasWords ? [...groups, open] : groups
}

export function makeLive(
  segments: readonly Segment[],
  isLast: boolean,
  suggestions: Suggestions,
): LiveParagraph | null {
  const last = segments.at(-1)
  if (last === undefined) return null
  const { ending } = last
  const paragraph: Paragraph = {
    id: last.paragraph,
    props: last.props,
    runs: runsOf(segments, suggestions),
    end: {
      insertion: ending.isVisible ? ending.insertion : null,
      deletions: isLast ? [] : suggestionsIn(ending.deletions, suggestions),
    },
    changes: changesOf(last, suggestions),
  }
  return { paragraph, segments }
}

export function idOfGroup(segments: readonly Segment[]): ParagraphId | undefined {
  return segments.at(-1)?.paragraph
}

function runsOf(segments: readonly Segment[], suggestions: Suggestions): readonly Run[] {
  const runs: Run[] = []
  for (const { atoms } of segments) {
    for (const atom of atoms) {
      if (!atom.isVisible) continue
      const deletions = suggestionsIn(atom.deletions, suggestions)
      const before = runs.at(-1)
      if (before !== undefined && sameMarks(before, { insertion: atom.insertion, deletions })) {
        runs[runs.length - 1] = { ...before, text: before.text + atom.text }
      } else {
        runs.push({ text: atom.text, insertion: atom.insertion, deletions })
      }
    }
  }
  return runs
}

export function sameMarks(a: Marks, b: Marks): boolean {
  return (
    a.insertion === b.insertion &&
    a.deletions.length === b.deletions.length &&
    a.deletions.every((each, at) => each === b.deletions[at])
  )
}

function suggestionsIn(marks: readonly PendingMark[], suggestions: Suggestions): SuggestionId[] {
  if (marks.length === 0) return []
  return [...new Set(marks.map((mark) => mark.suggestion))].sort(byTime(suggestions))
}

function changesOf({ ending }: Segment, suggestions: Suggestions): readonly PropsChange[] {
  const before = byTime(suggestions)
  // One suggestion may change a paragraph twice, from two pages: then the mark's id decides.
  return [...ending.changes]
    .sort((a, b) => before(a.suggestion, b.suggestion) || (a.id < b.id ? -1 : 1))
    .map(({ suggestion, props }) => ({ suggestion, props }))
}

/** Oldest first; of the same moment, by id: the same for everybody. */
function byTime(suggestions: Suggestions): (a: SuggestionId, b: SuggestionId) => number {
  const timeOf = (id: SuggestionId) => suggestions.get(id)?.atMs ?? 0
  return (a, b) => timeOf(a) - timeOf(b) || (a < b ? -1 : a > b ? 1 : 0)
}
