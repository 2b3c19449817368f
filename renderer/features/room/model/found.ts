import type { Document } from '../../../../shared/document/document.ts'
import { referencesIn, spell } from '../../../../shared/document/references.ts'
import type { Place } from '../../../../shared/draft/anchors.ts'
import type { Hit } from '../../../../shared/text/hits.ts'

/**
 * Which hit one is at: the first that begins at a place or after it, and from the end one comes
 * back to the beginning. -1 where nothing was found.
 */
export function hitFrom(
  document: Document,
  hits: readonly Hit[],
  place: Place | null,
  isMeant: (hit: Hit) => boolean = () => true,
): number {
  const first = hits.findIndex(isMeant)
  if (place === null) return first
  const order = new Map(document.paragraphs.map(({ id }, at) => [id, at]))
  const line = order.get(place.paragraph) ?? 0
  const at = hits.findIndex((hit) => {
    const [begin] = hit.parts
    const hitLine = begin === undefined ? -1 : (order.get(begin.paragraph) ?? -1)
    const isAfter = hitLine > line || (hitLine === line && (begin?.from ?? 0) >= place.offset)
    return isAfter && isMeant(hit)
  })
  return at < 0 ? first : at
}

/** Where a hit begins in the marked view. */
export function placeOfHit({ parts: [first] }: Hit): Place | null {
  return first === undefined ? null : { paragraph: first.paragraph, offset: first.from }
}

/** The sentence around a hit, for those who listen: some words before it and after it. */
export function wordsAround(document: Document, { parts: [first] }: Hit): string {
  const paragraph = document.paragraphs.find(({ id }) => id === first?.paragraph)
  if (first === undefined || paragraph === undefined) return ''
  const text = paragraph.runs.map((run) => run.text).join('')
  const before = text.slice(0, first.from).split(' ').slice(-AROUND).join(' ')
  const after = text.slice(first.to).split(' ').slice(0, AROUND).join(' ')
  const around = `${before}${text.slice(first.from, first.to)}${after}`.trim()
  return spell(around, referencesIn(document, 'marked'))
}

const AROUND = 5
