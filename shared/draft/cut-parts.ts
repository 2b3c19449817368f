import type * as Y from 'yjs'
import type { ParagraphId } from '../ids.ts'
import { paragraphId } from '../ids.ts'
import { contentOf, endNamed, firstItem, paragraphKey } from './items.ts'

/**
 * What had been cut from a paragraph, and from that, when something was said of the paragraph: what is cut from
 * it later is told by not being among them, whatever anybody's clock says.
 */
export function partsIn(body: Y.Text): (paragraph: ParagraphId) => readonly ParagraphId[] {
  const cut = new Map<ParagraphId, ParagraphId[]>()
  for (let item = firstItem(body); item !== null; item = item.right) {
    const content = contentOf(item)
    if (content.kind !== 'end' || content.origin === null) continue
    const known = cut.get(content.origin)
    if (known === undefined) cut.set(content.origin, [content.paragraph])
    else known.push(content.paragraph)
  }
  return (paragraph) => {
    // A set goes on to what is added meanwhile, and holds a forged circle once.
    const all = new Set([paragraph])
    for (const id of all) for (const part of cut.get(id) ?? []) all.add(part)
    all.delete(paragraph)
    return [...all]
  }
}

/** More pieces than anybody cuts a paragraph into. */
const MOST_PARTS = 10_000

/** As it stands in an entry: client and clock of each one's end, one after the other. */
export function storedParts(parts: readonly ParagraphId[]): readonly number[] {
  return parts.flatMap((each) => {
    const end = endNamed(each)
    return end === null ? [] : [end.client, end.clock]
  })
}

/** Undefined where none are told, as by earlier versions; null for what is none. */
export function parseParts(value: unknown): readonly ParagraphId[] | undefined | null {
  if (value === undefined) return undefined
  if (!Array.isArray(value) || value.length % 2 !== 0 || value.length > 2 * MOST_PARTS) return null
  const numbers = value.filter((each): each is number => Number.isSafeInteger(each) && each >= 0)
  if (numbers.length !== value.length) return null
  return numbers.flatMap((client, at) => {
    const clock = numbers[at + 1]
    if (at % 2 !== 0 || clock === undefined) return []
    return [paragraphId(paragraphKey({ client, clock }))]
  })
}
