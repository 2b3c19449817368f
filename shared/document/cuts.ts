import type { ParagraphId } from '../ids.ts'
import type { Paragraph } from './document.ts'

/**
 * To which paragraph something belongs that was said of one at some time: to the one itself, or to what was
 * cut from it since. Whoever cuts a paragraph leaves its name with the rest, however little that is; but
 * what was said of it goes on with the part that has most of its words, of equals with the first.
 */
export type Bearer = (said: SaidOfOne) => ParagraphId

export interface SaidOfOne {
  readonly paragraph: ParagraphId
  /** Unix time in milliseconds. */
  readonly atMs: number
  /** Left out of what earlier versions said: that stays with the rest, as it did. */
  readonly goesOn?: true
  /** What had been cut from it by then; left out of what earlier versions said: then the times tell. */
  readonly parts?: readonly ParagraphId[]
}

export function bearersIn(paragraphs: readonly Paragraph[]): Bearer {
  const parts = new Map<ParagraphId, Paragraph[]>()
  for (const paragraph of paragraphs) {
    const { origin, cut } = paragraph
    if (origin === undefined || cut === undefined) continue
    parts.set(origin, [...(parts.get(origin) ?? []), paragraph])
  }
  if (parts.size === 0) return ({ paragraph }) => paragraph
  const letters = new Map(
    paragraphs.map(({ id, cut, runs }) => [
      id,
      cut?.letters ?? runs.reduce((sum, { text }) => sum + text.length, 0),
    ]),
  )
  const places = new Map(paragraphs.map(({ id }, at) => [id, at]))
  const lettersOf = (id: ParagraphId) => letters.get(id) ?? -1
  const placeOf = (id: ParagraphId) => places.get(id) ?? 0
  return ({ paragraph: of, atMs, goesOn, parts: known }) => {
    if (goesOn !== true) return of
    // A set goes on to what is added meanwhile, and holds a forged circle once.
    const all = new Set([of])
    for (const id of all) {
      for (const part of parts.get(id) ?? []) {
        const isLater =
          known === undefined ? (part.cut?.atMs ?? 0) > atMs : !known.includes(part.id)
        if (isLater) all.add(part.id)
      }
    }
    const [bearer = of] = [...all].sort(
      (one, other) => lettersOf(other) - lettersOf(one) || placeOf(one) - placeOf(other),
    )
    return bearer
  }
}
