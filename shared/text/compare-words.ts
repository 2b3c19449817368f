import { diffArrays } from 'diff'

/** What became of a text, from its start to its end. Lengths count UTF-16 code units. */
export interface Stretch {
  readonly kind: 'kept' | 'struck' | 'added'
  readonly length: number
}

/**
 * Compares two texts word by word, as a reader would: a word is kept or replaced whole, and so
 * are words that only a blank stands between. Where hardly anything is left, all is replaced.
 */
export function compareWords(before: string, after: string): readonly Stretch[] {
  if (before === after) return before === '' ? [] : [{ kind: 'kept', length: before.length }]
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: MAX_EDITS })
  const stretches = (changes ?? []).map(({ added, removed, value }): Told => {
    const text = value.join('')
    return { kind: added ? 'added' : removed ? 'struck' : 'kept', text }
  })
  return changes === undefined || isSalad(stretches, before, after)
    ? replaced(before, after)
    : joined(stretches).map(({ kind, text }) => ({ kind, length: text.length }))
}

/** The words of a text, and how often each stands in it. */
export function wordCounts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(WORDS)) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

/** From 0, nothing in common, to 1, the same words. */
export function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [sizeA, sizeB] = [sizeOf(a), sizeOf(b)]
  return sizeA + sizeB === 0 ? 1 : (2 * shared(a, b)) / (sizeA + sizeB)
}

/** How much of `part`, from 0 to 1, is among what `whole` has beyond `rest`. */
export function containment(
  part: ReadonlyMap<string, number>,
  whole: ReadonlyMap<string, number>,
  rest: ReadonlyMap<string, number>,
): number {
  const size = sizeOf(part)
  const left = new Map([...whole].map(([word, count]) => [word, count - (rest.get(word) ?? 0)]))
  return size === 0 ? 0 : shared(part, left) / size
}

interface Told {
  readonly kind: Stretch['kind']
  readonly text: string
}

/** Comparing takes time with the square of it; beyond, nobody would read the result. */
const MAX_EDITS = 4000

const WORDS = /\p{L}[\p{L}\p{M}\p{N}]*|\p{N}+/gu
const TOKENS = /\p{L}[\p{L}\p{M}\p{N}]*|\p{N}+|\s|[^]/gu

function tokensOf(text: string): string[] {
  return text.match(TOKENS) ?? []
}

/** Of long texts with next to nothing in common, what is common is chance: "de", "la". */
function isSalad(stretches: readonly Told[], before: string, after: string): boolean {
  const kept = stretches.reduce(
    (sum, { kind, text }) => sum + (kind === 'kept' ? lettersIn(text) : 0),
    0,
  )
  const shorter = Math.min(lettersIn(before), lettersIn(after))
  return shorter > 20 && kept < shorter / 4
}

function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

/** A paragraph with all other words is still that paragraph: its end stays. */
function replaced(before: string, after: string): readonly Stretch[] {
  const ends = [before, after].every((text) => text.indexOf('\n') === text.length - 1) ? 1 : 0
  const both: readonly Stretch[] = [
    { kind: 'struck', length: before.length - ends },
    { kind: 'added', length: after.length - ends },
    { kind: 'kept', length: ends },
  ]
  return both.filter(({ length }) => length > 0)
}

/** Puts what is struck before what is added between two kept stretches, and takes in lone blanks. */
function joined(stretches: readonly Told[]): readonly Told[] {
  const told: Told[] = []
  let struck = ''
  let added = ''
  const flush = () => {
    if (struck !== '') told.push({ kind: 'struck', text: struck })
    if (added !== '') told.push({ kind: 'added', text: added })
    struck = ''
    added = ''
  }
  stretches.forEach(({ kind, text }, at) => {
    if (kind === 'struck') struck += text
    else if (kind === 'added') added += text
    else {
      const isLone = /^[^\S\n]+$/.test(text) && struck !== '' && added !== ''
      if (isLone && isReplacement(stretches.slice(at + 1, at + 3))) {
        struck += text
        added += text
      } else {
        flush()
        told.push({ kind, text })
      }
    }
  })
  flush()
  return told
}

function isReplacement(next: readonly Told[]): boolean {
  return next.length === 2 && next.every(({ kind }) => kind !== 'kept')
}

function sizeOf(counts: ReadonlyMap<string, number>): number {
  let size = 0
  for (const count of counts.values()) size += Math.max(0, count)
  return size
}

function shared(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0
  for (const [word, count] of a) common += Math.max(0, Math.min(count, b.get(word) ?? 0))
  return common
}
