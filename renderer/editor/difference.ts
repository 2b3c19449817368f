/** One stretch of a text and what it became. Offsets count UTF-16 code units. */
export interface Difference {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The shortest single stretch that differs. It never cuts a surrogate pair. */
export function differenceOf(before: string, after: string): Difference {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  if (isHigh(before, head - 1) || isHigh(after, head - 1)) head -= 1
  let tail = 0
  while (
    tail < most - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail += 1
  }
  if (isLow(before, before.length - tail) || isLow(after, after.length - tail)) tail -= 1
  return { from: head, to: before.length - tail, text: after.slice(head, after.length - tail) }
}

function isHigh(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at))
}

function isLow(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(at))
}
