/** A line of the margin: where its words stand in the text, and how high it is. */
export interface MarginBox {
  readonly wantedPx: number
  readonly heightPx: number
}

/**
 * Stacks lines near their words without overlap. The current one stands exactly where its
 * words are; those above are pushed up from it, those below down. Answers their tops; boxes
 * come in the order of the text. Nothing is pushed above 0: then all give way downwards.
 */
export function stackLines(
  boxes: readonly MarginBox[],
  current: number | null,
  gapPx: number,
): readonly number[] {
  const tops = boxes.map(({ wantedPx }) => wantedPx)
  const from = current ?? 0
  for (let at = from - 1; at >= 0; at--) {
    const box = boxes[at]
    const belowTop = tops[at + 1]
    const top = tops[at]
    if (box === undefined || belowTop === undefined || top === undefined) continue
    tops[at] = Math.min(top, belowTop - gapPx - box.heightPx)
  }
  const isOver = (tops[0] ?? 0) < 0
  if (isOver) tops[0] = 0
  pushDown(boxes, tops, isOver ? 0 : from, gapPx)
  return tops
}

function pushDown(boxes: readonly MarginBox[], tops: number[], from: number, gapPx: number): void {
  for (let at = from + 1; at < boxes.length; at++) {
    const above = boxes[at - 1]
    const aboveTop = tops[at - 1]
    const top = tops[at]
    if (above === undefined || aboveTop === undefined || top === undefined) continue
    tops[at] = Math.max(top, aboveTop + above.heightPx + gapPx)
  }
}
