/** What an element scrolls in; null where nothing around it does. */
export function scrollerOf(element: Element | null): Element | null {
  let at = element?.parentElement ?? null
  while (at !== null && !/auto|scroll/.test(getComputedStyle(at).overflowY)) at = at.parentElement
  return at
}

/**
 * Brings words or a paragraph into the middle of what is seen: gliding there when it is near, so
 * that the eye can follow, and else at once.
 */
export function bringIntoSight(target: Element | Range): void {
  const holder = target instanceof Element ? target : target.startContainer.parentElement
  const scroller = scrollerOf(holder)
  if (holder === null || scroller === null) return
  const offCentre = () => {
    const seen = scroller.getBoundingClientRect()
    const { top, bottom } = boxOf(target, holder)
    return (top + bottom - seen.top - seen.bottom) / 2
  }
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const by = offCentre()
  if (!isCalm && Math.abs(by) < NEAR * scroller.clientHeight) {
    scroller.scrollBy({ top: by, behavior: 'smooth' })
    return
  }
  let frames = SETTLING_FRAMES
  const jump = () => {
    scroller.scrollBy({ top: offCentre(), behavior: 'instant' })
    // What is out of sight stands where it does by guess, and elsewhere once it is laid out.
    if (frames > 0) requestAnimationFrame(jump)
    frames -= 1
  }
  jump()
}

/** In heights of the window. The browser has laid out somewhat more than that. */
const NEAR = 1.2
const SETTLING_FRAMES = 4

/** Words that are drawn nowhere stand where their element does. */
function boxOf(target: Element | Range, holder: Element): DOMRect {
  const box = target.getBoundingClientRect()
  return box.height > 0 ? box : holder.getBoundingClientRect()
}
