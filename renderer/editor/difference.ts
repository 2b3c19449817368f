/** One stretch of a text and what it became. Offsets count UTF-16 code units. */
export interface Difference {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * The shortest single stretch that differs. Of several places that it can have, as among equal letters,
 * it takes the one nearest to where the caret was; without one, the last. It never cuts a surrogate pair.
 */
export function differenceOf(before: string, after: string, caret = before.length): Difference {
  const most = Math.min(before.length, after.length)
  const [left, right] = [sameAtStart(before, after), sameAtEnd(before, after)]
  // What is struck stands before the caret.
  const wanted = caret - (before.length - most)
  let head = Math.min(left, Math.max(wanted, most - right))
  if (isHigh(before, head - 1) || isHigh(after, head - 1)) head -= 1
  let tail = Math.min(right, most - head)
  if (isLow(before, before.length - tail) || isLow(after, after.length - tail)) tail -= 1
  return { from: head, to: before.length - tail, text: after.slice(head, after.length - tail) }
}

function sameAtStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

function sameAtEnd(one: string, other: string): number {
  let length = 0
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length += 1
  return length
}

function isHigh(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at))
}

function isLow(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(at))
}
