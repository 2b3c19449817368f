import type { ParagraphId } from '../../shared/ids.ts'
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
  const ids = writing.projection.paragraphs().map(({ id }) => id)
  const caret = writing.caret()?.paragraph
  for (const id of caret === undefined ? ids : [caret, ...ids]) {
    const topPx = topOf(writing, id)
    if (topPx !== null && topPx >= top && topPx < bottom) return { paragraph: id, topPx }
  }
  return null
}

function topOf({ editor, projection }: Writing, id: ParagraphId): number | null {
  const key = projection.keyOf(id)
  const element = key === null ? null : editor.getElementByKey(key)
  return element?.getBoundingClientRect().top ?? null
}
