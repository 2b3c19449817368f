import type { Footnote } from '../document/footnotes.ts'
import type { MarkId, SuggestionId } from '../ids.ts'
import type { Country } from '../meeting/party.ts'
import type { PendingChange, PendingMark, SettledEffect } from './atoms.ts'
import { BASE } from './authorship.ts'
import type { FootnoteValue } from './footnote-records.ts'
import type { Suggestions } from './live.ts'
import type { Atom, Segment } from './segments.ts'

/** A footnote that stands at an atom. */
export interface LaidFootnote {
  readonly id: MarkId
  /** Whose it is; base text's for those that a draft was opened with. */
  readonly by: SuggestionId
  readonly value: FootnoteValue
  /** Whether nobody has decided on it yet. */
  readonly isPending: boolean
  /** Who proposes to lift it. */
  readonly lifts: readonly PendingMark[]
}

const NONE: readonly LaidFootnote[] = []

/** Those in force and those proposed; what was lifted by a decision is gone. */
export function laidFootnotes(
  settled: readonly SettledEffect[],
  changes: readonly PendingChange[],
): readonly LaidFootnote[] {
  if (settled.length === 0 && changes.length === 0) return NONE
  const lifted = settled.flatMap(({ effect }) =>
    effect.kind === 'lift' ? [effect.value.footnote] : [],
  )
  const liftsOf = (id: MarkId) =>
    changes.flatMap(({ effect, id: mark, suggestion }) =>
      effect.kind === 'lift' && effect.value.footnote === id ? [{ id: mark, suggestion }] : [],
    )
  const inForce = [...settled]
    .sort(byPlaceInFile)
    .flatMap(({ effect, mark, by }): readonly LaidFootnote[] =>
      effect.kind === 'footnote'
        ? [{ id: mark, by, value: effect.value, isPending: false, lifts: liftsOf(mark) }]
        : [],
    )
  const proposed = changes.flatMap(({ effect, id, suggestion }): readonly LaidFootnote[] =>
    effect.kind === 'footnote'
      ? [{ id, by: suggestion, value: effect.value, isPending: true, lifts: liftsOf(id) }]
      : [],
  )
  const all = [...inForce, ...proposed].filter(({ id }) => !lifted.includes(id))
  return all.length === 0 ? NONE : all
}

/** Those from the beginning first, as they were written; the others come in the order of decisions. */
function byPlaceInFile(a: SettledEffect, b: SettledEffect): number {
  return a.order - b.order || (a.order < 0 ? a.key.localeCompare(b.key, 'en', NUMERIC) : 0)
}

const NUMERIC = { numeric: true } as const

/**
 * The footnotes of a paragraph of the marked view, what is pending at one place in the order that
 * is given. One whose letter is gone stands where that was.
 */
export function footnotesOf(
  segments: readonly Segment[],
  suggestions: Suggestions,
  before: Before,
): readonly Footnote[] {
  const found: Footnote[] = []
  let offset = 0
  for (const { atoms } of segments) {
    for (const atom of atoms) {
      if (atom.isVisible) offset += atom.length
      for (const laid of inTurn(atom.footnotes, before)) {
        const isThere = found.some(({ id }) => id === laid.id)
        if (isThere) continue
        const note = footnoteOf(laid, atom, offset, suggestions)
        found.push({ ...note, deletions: [...note.deletions].sort(before) })
      }
    }
  }
  return found
}

type Before = (a: SuggestionId, b: SuggestionId) => number

function inTurn(laid: readonly LaidFootnote[], before: Before): readonly LaidFootnote[] {
  if (laid.length < 2) return laid
  const pending = laid.filter(({ isPending }) => isPending)
  const agreed = laid.filter(({ isPending }) => !isPending)
  return [...agreed, ...pending.sort((a, b) => before(a.by, b.by))]
}

function footnoteOf(
  { id, by, value, isPending, lifts }: LaidFootnote,
  { isVisible, text }: Atom,
  offset: number,
  suggestions: Suggestions,
): Footnote {
  const of = reservedBy(value, by, suggestions)
  return {
    ...{ id, offset, text: value.text },
    ...(of !== null && { of }),
    ...(!isVisible && text !== '' && { hasLostWords: true }),
    insertion: isPending ? by : null,
    deletions: [...new Set(lifts.map(({ suggestion }) => suggestion))],
  }
}

/** Nobody makes another's reservation: one that names another country is a note on the text. */
export function reservedBy(
  { of }: FootnoteValue,
  by: SuggestionId,
  suggestions: Suggestions,
): Country | null {
  return by === BASE || suggestions.get(by)?.party === of ? of : null
}
