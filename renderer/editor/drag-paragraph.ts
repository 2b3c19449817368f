import type { ParagraphId } from '../../shared/ids.ts'
import { paragraphId } from '../../shared/ids.ts'
import { $moveParagraph } from './moving.ts'
import type { Moved } from './moving.ts'
import { $select } from './places.ts'
import { scrollerOf } from './scrolling.ts'
import type { Writing } from './writing.ts'

/**
 * Drags a paragraph by its number, or by the handle of one without; a line shows where it would
 * go, Escape leaves it where it is. A plain press puts the caret before the first word. Without
 * a pointer the same is done by keys (`moving.ts`).
 */
export function registerDragging(
  root: HTMLElement,
  writing: Writing,
  onMoved: (moved: Moved) => void,
): () => void {
  let stopDrag: (() => void) | null = null

  const begin = (event: PointerEvent) => {
    const point = pointOfNumber(event.target)
    if (point === null || event.button !== 0 || writing.pen() === null) return
    stopDrag?.()
    stopDrag = drag(root, point, event, (drop) => {
      stopDrag = null
      if (drop === 'cancelled') return
      const { paragraph } = point.dataset
      if (paragraph === undefined) return
      if (drop === 'pressed') return enter(paragraphId(paragraph))
      const after = afterAt(writing, drop)
      if (after === undefined || after === paragraph) return
      const { editor } = writing
      let moved: Moved | null = null
      editor.update(() => (moved = $moveParagraph(writing, paragraphId(paragraph), after)), {
        discrete: true,
      })
      if (moved !== null) onMoved(moved)
    })
  }

  const enter = (paragraph: ParagraphId) => {
    root.focus({ preventScroll: true })
    const start = { paragraph, offset: 0 }
    writing.editor.update(() => $select(writing.projection, { anchor: start, focus: start }), {
      discrete: true,
    })
  }

  /** The browser would begin to select. */
  const hold = (event: MouseEvent) => {
    if (pointOfNumber(event.target) !== null) event.preventDefault()
  }

  root.addEventListener('pointerdown', begin)
  root.addEventListener('mousedown', hold)
  return () => {
    stopDrag?.()
    root.removeEventListener('pointerdown', begin)
    root.removeEventListener('mousedown', hold)
  }
}

/** A gap between two paragraphs: above one, or below it. */
interface Gap {
  readonly point: HTMLElement
  readonly isBelow: boolean
}

type Drop = Gap | 'pressed' | 'cancelled'

/** Less is a press of a hand that is not quite still. */
const STILL_PX = 5
const EDGE_PX = 56
const SCROLL_PX = 10

function drag(
  root: HTMLElement,
  point: HTMLElement,
  { clientY: startY }: PointerEvent,
  onEnd: (drop: Drop) => void,
): () => void {
  const line = document.createElement('div')
  line.className = 'drop-line'
  const scroller = scrollerOf(root)
  let y = startY
  let gap: Gap | null = null
  let frame = 0

  const show = () => {
    gap = gapAt(root, y) ?? gap
    if (gap === null) return
    const { top, bottom } = gap.point.getBoundingClientRect()
    const corner = root.getBoundingClientRect().top
    line.style.transform = `translateY(${(gap.isBelow ? bottom + 4 : top - 4) - corner}px)`
    if (!line.isConnected) root.parentElement?.append(line)
    point.classList.add('point-dragged')
    root.dataset.dragging = ''
  }
  const scroll = () => {
    const box = scroller?.getBoundingClientRect()
    const isMoving = line.isConnected && scroller !== null && box !== undefined
    if (isMoving && y < box.top + EDGE_PX) scroller.scrollBy(0, -SCROLL_PX)
    if (isMoving && y > box.bottom - EDGE_PX) scroller.scrollBy(0, SCROLL_PX)
    if (isMoving) show()
    frame = requestAnimationFrame(scroll)
  }
  const move = (event: PointerEvent) => {
    y = event.clientY
    if (line.isConnected || Math.abs(y - startY) > STILL_PX) show()
  }
  const stop = () => {
    cancelAnimationFrame(frame)
    line.remove()
    point.classList.remove('point-dragged')
    Reflect.deleteProperty(root.dataset, 'dragging')
    document.removeEventListener('pointermove', move)
    document.removeEventListener('pointerup', up)
    document.removeEventListener('pointercancel', cancel)
    document.removeEventListener('keydown', key, { capture: true })
  }
  const up = () => {
    const isDrag = line.isConnected
    stop()
    onEnd(isDrag ? (gap ?? 'cancelled') : 'pressed')
  }
  const cancel = () => {
    stop()
    onEnd('cancelled')
  }
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    cancel()
  }
  document.addEventListener('pointermove', move)
  document.addEventListener('pointerup', up)
  document.addEventListener('pointercancel', cancel)
  document.addEventListener('keydown', key, { capture: true })
  frame = requestAnimationFrame(scroll)
  return stop
}

function gapAt(root: HTMLElement, y: number): Gap | null {
  const { left, width } = root.getBoundingClientRect()
  // Between two paragraphs there is nothing: the nearest above or below will do.
  for (const by of [0, -12, 12, -28, 28]) {
    const found = document.elementFromPoint(left + width / 2, y + by)?.closest('.point')
    if (!(found instanceof HTMLElement) || !root.contains(found)) continue
    const { top, height } = found.getBoundingClientRect()
    return { point: found, isBelow: y > top + height / 2 }
  }
  return null
}

/** Undefined where the text changed under the hand. */
function afterAt({ projection }: Writing, { point, isBelow }: Gap): ParagraphId | null | undefined {
  const ids = projection.paragraphs().map(({ id }) => id)
  const at = ids.findIndex((id) => id === point.dataset.paragraph)
  if (at < 0) return undefined
  return isBelow ? ids[at] : (ids[at - 1] ?? null)
}

function pointOfNumber(target: EventTarget | null): HTMLElement | null {
  const number = target instanceof Element ? target.closest('.point-number') : null
  return number?.parentElement ?? null
}
