import type { Place } from '../document/place.ts'
import type { ItemId } from './items.ts'
import type { LiveParagraph } from './live.ts'
import type { Ranges } from './ranges.ts'
import type { Reader } from './reader.ts'
import type { Atom } from './segments.ts'

export type { Place } from '../document/place.ts'

/** A place by the item before it: it stays where it is while others write. Plain JSON. */
export type Anchor = readonly [client: number, clock: number]

/** Null when there is no such paragraph. An offset beyond the paragraph's end counts as its end. */
export function anchorAt(reader: Reader, { paragraph, offset }: Place): Anchor | null {
  const live = reader.live(paragraph)
  const before = live === null ? null : itemBefore(live, offset)
  return before === null ? null : [before.client, before.clock]
}

/** Where an anchor is now: after its item, or after what is left before it. */
export function placeOf(reader: Reader, [client, clock]: Anchor): Place | null {
  const live = reader.paragraphWith({ client, clock })
  if (live === null) return null
  let offset = 0
  for (const atom of atomsIn(live)) {
    const holds = atom.client === client && clock >= atom.clock && clock < atom.clock + atom.length
    if (holds) {
      const within = atom.isVisible ? clock - atom.clock + 1 : 0
      return { paragraph: live.paragraph.id, offset: offset + within }
    }
    if (atom.isVisible) offset += atom.length
  }
  return { paragraph: live.paragraph.id, offset }
}

/** The item a character typed at this offset is put after: the one shown before it, or the opening. */
export function itemBefore(live: LiveParagraph, offset: number): ItemId | null {
  let left = offset
  let before: ItemId | null = null
  for (const atom of atomsIn(live)) {
    if (before === null && atom.text === '') before = lastOf(atom, 1)
    if (!atom.isVisible) continue
    if (left <= 0) break
    const taken = Math.min(left, atom.length)
    before = lastOf(atom, taken)
    left -= taken
  }
  return before
}

/** How many UTF-16 code units of the paragraph are shown. */
export function lengthOf({ paragraph }: LiveParagraph): number {
  return paragraph.runs.reduce((sum, run) => sum + run.text.length, 0)
}

export function* atomsIn({ segments }: LiveParagraph): Generator<Atom> {
  for (const { atoms } of segments) yield* atoms
}

/** The visible atoms between two offsets of a paragraph, and which of their items. */
export function* atomsBetween(
  live: LiveParagraph,
  from: number,
  to: number,
): Generator<{ readonly atom: Atom; readonly ranges: Ranges }> {
  let start = 0
  for (const atom of atomsIn(live)) {
    if (!atom.isVisible) continue
    const [cutFrom, cutTo] = [Math.max(from - start, 0), Math.min(to - start, atom.length)]
    start += atom.length
    if (cutFrom >= cutTo) continue
    yield { atom, ranges: [atom.client, atom.clock + cutFrom, cutTo - cutFrom] }
  }
}

function lastOf({ client, clock }: Atom, taken: number): ItemId {
  return { client, clock: clock + taken - 1 }
}
