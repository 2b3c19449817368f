import type { Place } from '../document/place.ts'
import type { Seen, Sight } from '../document/sight.ts'
import { seenIn } from '../document/sight.ts'
import { fromMarked } from '../document/view-places.ts'
import { atomsIn } from './anchors.ts'
import type { LiveParagraph } from './live.ts'
import type { Ranges } from './ranges.ts'
import type { Reader } from './reader.ts'
import type { Atom } from './segments.ts'

/** A paragraph as it is seen, what it is made of, and which of its letters lie between two places. */
export interface SeenStretch {
  readonly parts: readonly LiveParagraph[]
  /** Offsets of what is seen. `length` is how much of the paragraph is. */
  readonly from: number
  readonly to: number
  readonly length: number
}

/** Atoms that are seen, and which of their items. */
export interface Piece {
  readonly atom: Atom
  readonly ranges: Ranges
}

/**
 * What is seen between two places of the marked view, of which `from` is not seen after `to`:
 * paragraph by paragraph, in the order in which they are seen.
 */
export function stretchesBetween(
  reader: Reader,
  from: Place,
  to: Place,
  sight: Sight,
): readonly SeenStretch[] {
  const document = reader.document()
  const seen = seenIn(document, sight)
  const [start, end] = [fromMarked(document, sight, from), fromMarked(document, sight, to)]
  if (start === null || end === null) return []
  const [first, last] = [seen.indexOf(start.paragraph), seen.indexOf(end.paragraph)]
  if (first < 0) return []
  return seen.document.paragraphs.slice(first, last + 1).map(({ runs }, index) => {
    const at = first + index
    const length = runs.reduce((sum, run) => sum + run.text.length, 0)
    return {
      parts: (seen.parts[at] ?? []).flatMap(({ id }) => reader.live(id) ?? []),
      from: at === first ? start.offset : 0,
      to: at === last ? end.offset : length,
      length,
    }
  })
}

export function* piecesIn(seen: Seen, { parts, from, to }: SeenStretch): Generator<Piece> {
  let start = 0
  for (const part of parts) {
    for (const atom of atomsIn(part)) {
      if (!atom.isVisible || !seen.sees(marksOf(atom))) continue
      const [cutFrom, cutTo] = [Math.max(from - start, 0), Math.min(to - start, atom.length)]
      start += atom.length
      if (cutFrom >= cutTo) continue
      yield { atom, ranges: [atom.client, atom.clock + cutFrom, cutTo - cutFrom] }
    }
  }
}

function marksOf({ insertion, deletions }: Atom) {
  return { insertion, deletions: deletions.map((mark) => mark.suggestion) }
}
