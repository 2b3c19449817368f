import type { ParagraphId } from '../../shared/ids.ts'
import { paragraphId } from '../../shared/ids.ts'
import { scrollerOf } from './scrolling.ts'
import type { Writing } from './writing.ts'

/**
 * Notes where on the screen a paragraph stands, the caret's if it is in sight or else the first
 * that is; the returned function, called when the text has been drawn anew, puts it there again.
 */
export function holdLine(writing: Writing): () => void {
  const { editor } = writing
  const scroller = scrollerOf(editor.getRootElement())
  const line = scroller === null ? null : lineIn(writing, scroller)
  if (scroller === null || line === null) return () => undefined
  return () => {
    const put = () => {
      const home = writing.fromMarked({ paragraph: line.paragraph, offset: 0 })
      const top = home === null ? null : topOf(writing, home.paragraph)
      if (top !== null) scroller.scrollTop += top - line.topPx
    }
    put()
    // What is out of sight has been laid out by guess; now that it is in sight, it is not.
    requestAnimationFrame(put)
  }
}

function lineIn(writing: Writing, scroller: Element) {
  const { top, bottom } = scroller.getBoundingClientRect()
  const caret = writing.caret()?.paragraph ?? null
  const caretPx = caret === null ? null : topOf(writing, caret)
  if (caret !== null && caretPx !== null && caretPx >= top && caretPx < bottom) {
    return { paragraph: caret, topPx: caretPx }
  }
  const point = firstInSight(writing, scroller)
  if (point === null) return null
  const { paragraph = '' } = point.dataset
  return { paragraph: paragraphId(paragraph), topPx: point.getBoundingClientRect().top }
}

/** Asks what stands at a few places of the window: to measure all of a long text would lay it out. */
function firstInSight({ editor }: Writing, scroller: Element): HTMLElement | null {
  const root = editor.getRootElement()
  if (root === null) return null
  const { top, bottom } = scroller.getBoundingClientRect()
  const { left, width } = root.getBoundingClientRect()
  for (let y = top + 1; y < bottom; y += STEP_PX) {
    for (const element of document.elementsFromPoint(left + width / 2, y)) {
      const point = element.closest<HTMLElement>('.point')
      if (point !== null && root.contains(point)) return point
    }
  }
  return null
}

/** Less than a line is high. */
const STEP_PX = 12

function topOf({ editor, projection }: Writing, id: ParagraphId): number | null {
  const key = projection.keyOf(id)
  const element = key === null ? null : editor.getElementByKey(key)
  return element?.getBoundingClientRect().top ?? null
}
