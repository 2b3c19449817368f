/**
 * What a stored value may look like at all, whatever it says. Readers pass over what they do not
 * know, so that a value may grow; but it is plain JSON, a few levels deep, and no place to keep
 * other things in.
 */
const MAX_DEPTH = 6
/** UTF-16 code units of all names and words in one value: a comment with room to spare. */
const MAX_WORDS = 8_192

export function isModest(value: unknown): boolean {
  return wordsIn(value, MAX_DEPTH) <= MAX_WORDS
}

/** How many words' letters; Infinity for what is no plain value, or too deep. */
function wordsIn(value: unknown, depth: number): number {
  switch (typeof value) {
    case 'string':
      return value.length
    case 'number':
    case 'boolean':
    case 'undefined':
      return 0
    case 'object':
      break
    default:
      return Infinity
  }
  if (value === null) return 0
  if (depth === 0) return Infinity
  if (Array.isArray(value)) return sumOf(value, depth)
  if (Object.getPrototypeOf(value) !== Object.prototype) return Infinity
  const names = Object.keys(value).reduce((sum, name) => sum + name.length, 0)
  return names + sumOf(Object.values(value), depth)
}

/** Long lists are lists of numbers; they are counted where they are parsed. */
function sumOf(values: readonly unknown[], depth: number): number {
  let sum = 0
  for (const value of values) {
    if (typeof value !== 'number') sum += wordsIn(value, depth - 1)
    if (sum > MAX_WORDS) return Infinity
  }
  return sum
}
