/** Something that stands in the text, and how far below the top of what it is drawn in. */
export interface Placed<Item> {
  readonly item: Item
  readonly topPx: number
}

/** What is in sight, measured as the tops are. */
export interface Stretch {
  readonly fromPx: number
  readonly toPx: number
}

/** What stands this far beyond the window is laid out too, so that scrolling shows it at once. */
export const BEYOND_PX = 900

/**
 * Those of the items that stand near what is in sight, and where. Measuring is dear, and items come
 * in the order of the text: only those near, and a few on the way there, are measured. `topOf` gives
 * null for what is not shown.
 */
export function nearSight<Item>(
  items: readonly Item[],
  topOf: (item: Item) => number | null,
  sight: Stretch,
): readonly Placed<Item>[] {
  const fromPx = sight.fromPx - BEYOND_PX
  const toPx = sight.toPx + BEYOND_PX
  const placed: Placed<Item>[] = []
  for (let at = firstFrom(items, topOf, fromPx); at < items.length; at += 1) {
    const item = items[at]
    const topPx = item === undefined ? null : topOf(item)
    if (item === undefined || topPx === null) continue
    if (topPx > toPx) break
    if (topPx >= fromPx) placed.push({ item, topPx })
  }
  return placed
}

/** By halving: where the first begins that stands at this height or below; some that are not shown may come before it. */
function firstFrom<Item>(
  items: readonly Item[],
  topOf: (item: Item) => number | null,
  fromPx: number,
): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const next = nextShown(items, topOf, middle, high)
    if (next !== null && next.topPx < fromPx) low = next.at + 1
    else high = middle
  }
  return low
}

function nextShown<Item>(
  items: readonly Item[],
  topOf: (item: Item) => number | null,
  from: number,
  to: number,
): { readonly at: number; readonly topPx: number } | null {
  for (let at = from; at < to; at += 1) {
    const item = items[at]
    const topPx = item === undefined ? null : topOf(item)
    if (topPx !== null) return { at, topPx }
  }
  return null
}
