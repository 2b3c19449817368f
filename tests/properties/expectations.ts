import { expect } from 'vitest'
import type { Paragraph, Run } from '../../shared/document/document.ts'
import type { Place } from '../../shared/draft/anchors.ts'
import type { ParagraphId, SuggestionId } from '../../shared/ids.ts'
import type { Party } from '../../shared/meeting/party.ts'
import type { Desk } from '../support/drafting.ts'

/** One character of the marked view and its marks, by party. */
interface Cell {
  readonly letter: string
  readonly by: string
  readonly struck: string
}

/** Types, and expects the words there, once, under one's own flag, and all else as it was. */
export function expectInsertion(desk: Desk, at: Place, text: string): void {
  const before = cellsOf(desk, at)
  const known = new Set<string | null>(desk.reader.document().suggestions.keys())
  const beside = marksBeside(desk, at)
  desk.pen.insertText(at, text)
  const typed = [...text].map((letter) => ({ letter, by: desk.pen.author.party, struck: '' }))
  const fresh = suggestionsIn(desk, at.paragraph, at.offset, at.offset + text.length)
  expect(fresh.size, 'one stroke of typing belongs to one suggestion').toBe(1)
  const [id = null] = fresh
  expect(!known.has(id) || beside.has(id), 'a new one, or one that stands beside it').toBe(true)
  expect(shown(cellsOf(desk, at))).toEqual(
    shown([...before.slice(0, at.offset), ...typed, ...before.slice(at.offset)]),
  )
}

/** Deletes within a paragraph: one's own country's words go, the others are struck. */
export function expectErasure(desk: Desk, from: Place, to: Place, party: Party): void {
  const before = cellsOf(desk, from)
  desk.pen.deleteRange(from, to)
  const expected = before.flatMap((cell, at) => {
    if (at < from.offset || at >= to.offset) return [cell]
    if (cell.by === party) return []
    const struck = [...new Set([...cell.struck.split(' '), party])].filter((each) => each !== '')
    return [{ ...cell, struck: struck.sort().join(' ') }]
  })
  expect(shown(cellsOf(desk, from))).toEqual(shown(expected))
}

/** Decides, and expects what it names settled, in the chair's copy, and every other mark as it was. */
export function expectDecision(
  desk: Desk,
  ids: ReadonlySet<SuggestionId>,
  verdict: 'accepted' | 'rejected',
  decide: () => void,
): void {
  const settles = (id: SuggestionId) => ids.has(id)
  const keep = ({ text, insertion, deletions }: Run) => {
    const isGone =
      verdict === 'accepted' ? deletions.some(settles) : insertion !== null && settles(insertion)
    const by = insertion !== null && settles(insertion) ? null : insertion
    const left = deletions.filter((id) => !settles(id))
    return isGone ? [] : [...text].map((letter) => `${letter}${by ?? ''}-${left.join(' ')}`)
  }
  const show = () => desk.reader.document().paragraphs.flatMap(({ runs }) => runs)
  const expected = show().flatMap(keep)
  decide()
  expect(show().flatMap((run) => keep(run))).toEqual(expected)
  expect(
    show().filter(
      (run) => run.deletions.some(settles) || (run.insertion !== null && settles(run.insertion)),
    ),
  ).toEqual([])
}

/** Every suggestion that marks a neighbour of a place, ends of paragraphs included. */
function marksBeside({ reader }: Desk, { paragraph, offset }: Place): ReadonlySet<string | null> {
  const { paragraphs } = reader.document()
  const at = paragraphs.findIndex((each) => each.id === paragraph)
  const cells = (paragraphs[at]?.runs ?? []).flatMap((run) => Array.from(run.text, () => run))
  const ends = [paragraphs[at]?.end, paragraphs[at - 1]?.end]
  return new Set(
    [...cells.slice(Math.max(0, offset - 1), offset + 1), ...ends].flatMap((marks) =>
      marks === undefined ? [] : [marks.insertion, ...marks.deletions],
    ),
  )
}

function suggestionsIn(
  { reader }: Desk,
  paragraph: ParagraphId,
  from: number,
  to: number,
): ReadonlySet<string | null> {
  const runs = reader.document().paragraphs.find((each) => each.id === paragraph)?.runs ?? []
  const cells = runs.flatMap(({ text, insertion }) => Array.from(text, () => insertion))
  return new Set(cells.slice(from, to))
}

function cellsOf({ reader }: Desk, { paragraph }: Place): readonly Cell[] {
  const { paragraphs, suggestions } = reader.document()
  const found: Paragraph | undefined = paragraphs.find((each) => each.id === paragraph)
  return (found?.runs ?? []).flatMap(({ text, insertion, deletions }) => {
    const by = insertion === null ? '' : (suggestions.get(insertion)?.party ?? '?')
    const struck = [...new Set(deletions.map((id) => suggestions.get(id)?.party ?? '?'))]
    return [...text].map((letter) => ({ letter, by, struck: struck.sort().join(' ') }))
  })
}

function shown(cells: readonly Cell[]): string {
  return cells.map(({ letter, by, struck }) => `${letter}${by}-${struck}`).join(' ')
}
