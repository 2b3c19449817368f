import type {
  Cut,
  FormatChange,
  Marks,
  MoveChange,
  Paragraph,
  PropsChange,
  Run,
  Suggestion,
} from '../document/document.ts'
import { sameFormat } from '../document/format.ts'
import type { SuggestionId } from '../ids.ts'
import type { PendingChange, PendingMark } from './atoms.ts'
import { footnotesOf } from './footnotes.ts'
import type { Atom, Segment } from './segments.ts'

/** A paragraph of the marked view and what it is made of: more than one segment where ends fell away. */
export interface LiveParagraph {
  readonly paragraph: Paragraph
  readonly segments: readonly Segment[]
}

export type Suggestions = ReadonlyMap<SuggestionId, Suggestion>

export interface Grouped {
  /** One paragraph each, up to an end that is visible; the last one perhaps without. */
  readonly groups: readonly (readonly Segment[])[]
  /** What is left after the last end, without words and notes. */
  readonly tail: readonly Segment[]
}

/**
 * Cuts the segments into paragraphs. Words and notes whose every following end fell away do not
 * fall away with them.
 */
export function groupSegments(segments: readonly Segment[]): Grouped {
  const groups: Segment[][] = []
  let open: Segment[] = []
  for (const segment of segments) {
    open.push(segment)
    if (!segment.ending.isVisible) continue
    groups.push(open)
    open = []
  }
  return open.some(hasAny) ? { groups: [...groups, open], tail: [] } : { groups, tail: open }
}

/** Whether there are words or notes in it. */
export function hasAny({ atoms }: Segment): boolean {
  return atoms.some(({ isVisible, footnotes }) => isVisible || footnotes.length > 0)
}

export function makeLive(
  segments: readonly Segment[],
  isLast: boolean,
  suggestions: Suggestions,
): LiveParagraph | null {
  const last = segments.at(-1)
  if (last === undefined) return null
  const { ending, origin, follows } = last
  // An end that is gone proposes nothing: nobody could decide on it.
  const moves = ending.isVisible ? movesOf(last, suggestions) : []
  const runs = runsOf(segments, suggestions)
  const footnotes = footnotesOf(segments, suggestions, byTime(suggestions))
  const lost = segments.filter((each) => each !== last || !ending.isVisible)
  const gone = lost.map((each) => each.paragraph)
  const emptied = lost.filter((each) => !hasAny(each)).map((each) => each.paragraph)
  const cut = origin === null ? null : cutOf(segments, last, suggestions)
  const paragraph: Paragraph = {
    id: last.paragraph,
    props: last.props,
    runs,
    end: ending.isVisible
      ? {
          insertion: ending.insertion,
          deletions: isLast ? [] : suggestionsIn(ending.deletions, suggestions),
        }
      : marksOfAll(runs.length > 0 ? runs : footnotes),
    changes: ending.isVisible ? changesOf(last, suggestions) : [],
    ...(moves.length > 0 && { moves }),
    ...(origin !== null && { origin }),
    ...(cut !== null && { cut }),
    ...(footnotes.length > 0 && { footnotes }),
    ...(follows !== null && { follows }),
    ...(gone.length > 0 && { gone }),
    ...(emptied.length > 0 && { emptied }),
  }
  return { paragraph, segments }
}

function cutOf(
  segments: readonly Segment[],
  { suggestion }: Segment,
  suggestions: Suggestions,
): Cut | null {
  const by = suggestion === null ? undefined : suggestions.get(suggestion)
  if (by === undefined) return null
  return { atMs: by.atMs, letters: segments.reduce((sum, { others }) => sum + others, 0) }
}

/** Of a paragraph whose end is gone: it goes with the last of its words, or else of its notes. */
function marksOfAll(left: readonly Marks[]): Marks {
  const last = left.at(-1)
  return {
    insertion: left.every(({ insertion }) => insertion !== null) ? (last?.insertion ?? null) : null,
    deletions: left.every(({ deletions }) => deletions.length > 0) ? (last?.deletions ?? []) : [],
  }
}

function runsOf(segments: readonly Segment[], suggestions: Suggestions): readonly Run[] {
  const runs: Run[] = []
  for (const { atoms } of segments) {
    for (const atom of atoms) {
      if (!atom.isVisible) continue
      const run = runOf(atom, suggestions)
      const before = runs.at(-1)
      if (before !== undefined && isAlike(before, run)) {
        runs[runs.length - 1] = { ...before, text: before.text + run.text }
      } else {
        runs.push(run)
      }
    }
  }
  return runs
}

function runOf({ text, insertion, deletions, format, restyled }: Atom, known: Suggestions): Run {
  return {
    text,
    insertion,
    deletions: suggestionsIn(deletions, known),
    ...(format.length > 0 && { format }),
    ...(restyled.length > 0 && { restyled: restyledOf(restyled, known) }),
  }
}

function isAlike(a: Run, b: Run): boolean {
  const [some, others] = [a.restyled ?? [], b.restyled ?? []]
  return (
    sameMarks(a, b) &&
    sameFormat(a.format ?? [], b.format ?? []) &&
    some.length === others.length &&
    some.every((each, at) => isSameChange(each, others[at]))
  )
}

function isSameChange(a: FormatChange, b: FormatChange | undefined): boolean {
  return a.suggestion === b?.suggestion && a.attribute === b.attribute && a.isOn === b.isOn
}

function sameMarks(a: Marks, b: Marks): boolean {
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
  return inOrder(ending.changes, suggestions).flatMap(({ suggestion, effect }) =>
    effect.kind === 'props' ? [{ suggestion, props: effect.value }] : [],
  )
}

function movesOf({ ending }: Segment, suggestions: Suggestions): readonly MoveChange[] {
  return inOrder(ending.changes, suggestions).flatMap(({ suggestion, effect }) => {
    if (effect.kind !== 'move') return []
    return [{ suggestion, ...effect.value, order: suggestions.get(suggestion)?.atMs ?? 0 }]
  })
}

function restyledOf(
  restyled: readonly PendingChange[],
  suggestions: Suggestions,
): readonly FormatChange[] {
  const all = inOrder(restyled, suggestions).flatMap(({ suggestion, effect }) => {
    if (effect.kind !== 'format') return []
    return [{ suggestion, attribute: effect.value.attribute, isOn: effect.value.on }]
  })
  // Two pages of one delegation may have set the same; it is seen once.
  return all.filter((each, at) => !isSameChange(each, all[at - 1]))
}

/** One suggestion may change the same twice, from two pages: then the mark's id decides. */
export function inOrder(
  changes: readonly PendingChange[],
  suggestions: Suggestions,
): readonly PendingChange[] {
  const before = byTime(suggestions)
  return [...changes].sort((a, b) => before(a.suggestion, b.suggestion) || (a.id < b.id ? -1 : 1))
}

/** Oldest first; of the same moment, by id: the same for everybody. */
function byTime(suggestions: Suggestions): (a: SuggestionId, b: SuggestionId) => number {
  const timeOf = (id: SuggestionId) => suggestions.get(id)?.atMs ?? 0
  return (a, b) => timeOf(a) - timeOf(b) || (a < b ? -1 : a > b ? 1 : 0)
}
