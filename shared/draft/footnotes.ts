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
  const inForce = settled.flatMap(({ effect, mark, by }): readonly LaidFootnote[] =>
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

/** The footnotes of a paragraph of the marked view. One whose letter is gone stands where that was. */
export function footnotesOf(
  segments: readonly Segment[],
  suggestions: Suggestions,
): readonly Footnote[] {
  const found: Footnote[] = []
  let offset = 0
  for (const { atoms } of segments) {
    for (const atom of atoms) {
      if (atom.isVisible) offset += atom.length
      for (const laid of atom.footnotes) {
        const isThere = found.some(({ id }) => id === laid.id)
        if (!isThere) found.push(footnoteOf(laid, atom, offset, suggestions))
      }
    }
  }
  return found
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
