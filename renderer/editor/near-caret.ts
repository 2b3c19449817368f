/**
 * The browser takes a caret only to where it has laid out the text. Before a key moves one that is
 * out of sight, a page of text above and below it is laid out, until the returned function is called.
 */
export function layOutNearCaret(root: HTMLElement): () => void {
  const keyDown = ({ key }: KeyboardEvent) => {
    if (MOVING.has(key)) markNear(root)
  }
  root.addEventListener('keydown', keyDown, true)
  return () => root.removeEventListener('keydown', keyDown, true)
}

const MOVING: ReadonlySet<string> = new Set([
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
  ...['PageUp', 'PageDown'],
])

/** As in the style sheet. */
const NEAR = 'stretch-near'

function markNear(root: HTMLElement): void {
  for (const old of root.querySelectorAll(`.${NEAR}`)) old.classList.remove(NEAR)
  const focus = getSelection()?.focusNode ?? null
  const own = (focus instanceof Element ? focus : focus?.parentElement)?.closest('.stretch')
  const stretches = [...root.querySelectorAll('.stretch')]
  const at = own === null || own === undefined ? -1 : stretches.indexOf(own)
  if (at < 0) return
  markUntilPage(stretches.slice(at + 1))
  markUntilPage(stretches.slice(0, at).reverse())
}

function markUntilPage(stretches: readonly Element[]): void {
  let heightPx = 0
  for (const stretch of stretches) {
    if (heightPx > innerHeight) return
    stretch.classList.add(NEAR)
    heightPx += stretch.getBoundingClientRect().height
  }
}
