import type { Anchor } from '../../shared/draft/anchors.ts'
import type { Party } from '../../shared/meeting/party.ts'
import { wordsIn } from './RunNode.ts'
import type { Writing } from './writing.ts'

/** Where somebody else writes. */
export interface RemoteCaret {
  /** The connection, to tell two people of one delegation apart. */
  readonly id: number
  readonly party: Party
  readonly name: string
  readonly anchor: Anchor
  /** Unix time in milliseconds of the last key. */
  readonly activeAtMs: number
}

/** A caret on the sheet; pixels from the corner of the text. */
export interface DrawnCaret extends RemoteCaret {
  readonly leftPx: number
  readonly topPx: number
  readonly heightPx: number
}

/** Measures where the carets are; those in words that are not shown, where these would be. */
export function measureCarets(
  { editor, placeOf, projection }: Writing,
  carets: readonly RemoteCaret[],
): readonly DrawnCaret[] {
  const root = editor.getRootElement()
  if (root === null || carets.length === 0) return []
  const corner = root.getBoundingClientRect()
  return carets.flatMap((caret) => {
    const place = placeOf(caret.anchor)
    const key = place === null ? null : projection.keyOf(place.paragraph)
    const paragraph = key === null ? null : editor.getElementByKey(key)
    if (place === null || paragraph === null) return []
    const rect = caretRect(paragraph, place.offset)
    const at = { leftPx: rect.left - corner.left, topPx: rect.top - corner.top }
    return [{ ...caret, ...at, heightPx: rect.height }]
  })
}

/** Where a caret would stand in a paragraph on the page, at an offset of what is seen. */
export function caretRect(paragraph: HTMLElement, offset: number): DOMRect {
  let left = offset
  for (const child of [...paragraph.children].slice(1)) {
    const text = wordsIn(child)
    if (text === null) continue
    if (left <= text.length) {
      const range = document.createRange()
      range.setStart(text, left)
      range.collapse(true)
      const rect = range.getBoundingClientRect()
      if (rect.height > 0) return rect
    }
    left -= text.length
  }
  // An empty paragraph has no letters to measure: its own first line will do.
  const box = paragraph.getBoundingClientRect()
  const { paddingLeft, lineHeight } = getComputedStyle(paragraph)
  const indent = Number.parseFloat(paddingLeft) || 0
  return new DOMRect(box.left + indent, box.top, 0, Number.parseFloat(lineHeight) || box.height)
}
