import { diffArrays } from 'diff'
import type { BaseText } from './base-text.ts'
import { containment, likeness, wordCounts } from '../text/compare-words.ts'
import type { FileText } from './file-text.ts'
import { longestRising } from './rising.ts'

/** Paragraphs of the base and of the file that are compared with each other; either may be none. */
export interface Block {
  readonly base: readonly number[]
  readonly file: readonly number[]
  /** Whether the file has it elsewhere, without tracking that. */
  readonly isMoved: boolean
}

/**
 * Finds each paragraph of the base in the file: by bookmark; then, between those, by the same
 * words; then by like words. What is cut in two or joined is compared together.
 */
export function align(base: BaseText, file: FileText): readonly Block[] {
  const { inOrder, moved } = byBookmark(base, file)
  const gone = new Set(moved.map(({ base: each }) => each))
  const come = new Set(moved.map(({ file: each }) => each))
  const sides = {
    base: base.paragraphs.flatMap((_, at) => (gone.has(at) ? [] : [at])),
    // What is all new at the very end is compared with nothing.
    file: file.lines.flatMap(({ text }, at) => (come.has(at) || text === '' ? [] : [at])),
  }
  const added = file.lines.flatMap(({ text }, at) => (text === '' ? [at] : []))
  const words = createWords(base, file)
  const items = [...itemsOf(sides, inOrder, words)]
  return [
    ...blocksOf(items, words),
    ...added.map((at) => ({ base: [], file: [at], isMoved: false })),
    ...moved.map((pair) => ({ base: [pair.base], file: [pair.file], isMoved: true })),
  ]
}

interface Pair {
  readonly base: number
  readonly file: number
}

/** In the order of both; a side is null where nothing of the other corresponds. */
interface Item {
  readonly base: number | null
  readonly file: number | null
}

function byBookmark({ paragraphs }: BaseText, { lines }: FileText) {
  const places = new Map(paragraphs.map(({ id }, at) => [id, at]))
  const taken = new Set<number>()
  const pairs: Pair[] = []
  lines.forEach(({ ids, text }, file) => {
    if (text === '') return
    const base = ids.flatMap((id) => places.get(id) ?? []).find((each) => !taken.has(each))
    if (base === undefined) return
    taken.add(base)
    pairs.push({ base, file })
  })
  const kept = longestRising(pairs.map(({ base }) => base))
  const inOrder = pairs.filter((_, at) => kept.has(at))
  const moved = pairs.filter((_, at) => !kept.has(at))
  return { inOrder, moved }
}

/** The texts of both sides, and their words, which are counted once. */
interface Words {
  readonly text: (side: keyof Item, at: number) => string
  readonly counts: (side: keyof Item, at: number) => ReadonlyMap<string, number>
}

function createWords({ text, paragraphs }: BaseText, { lines }: FileText): Words {
  const counted = { base: new Map<number, Counts>(), file: new Map<number, Counts>() }
  const textAt = (side: keyof Item, at: number) => {
    if (side === 'file') return (lines[at]?.text ?? '').replace(/\n$/, '')
    const line = paragraphs[at]
    return line === undefined ? '' : text.slice(line.from, line.to)
  }
  return {
    text: textAt,
    counts: (side, at) => {
      const known = counted[side].get(at) ?? wordCounts(textAt(side, at))
      counted[side].set(at, known)
      return known
    },
  }
}

type Counts = ReadonlyMap<string, number>

interface Sides {
  readonly base: readonly number[]
  readonly file: readonly number[]
}

function* itemsOf(sides: Sides, anchors: readonly Pair[], words: Words): Generator<Item> {
  let base = 0
  let file = 0
  for (const pair of [...anchors, null]) {
    const baseEnd = pair === null ? sides.base.length : sides.base.indexOf(pair.base, base)
    const fileEnd = pair === null ? sides.file.length : sides.file.indexOf(pair.file, file)
    const gap = { base: sides.base.slice(base, baseEnd), file: sides.file.slice(file, fileEnd) }
    yield* bySameWords(gap, words)
    if (pair !== null) yield pair
    base = baseEnd + 1
    file = fileEnd + 1
  }
}

function* bySameWords(gap: Sides, words: Words): Generator<Item> {
  if (gap.base.length === 0 || gap.file.length === 0) {
    yield* unpaired(gap)
    return
  }
  const changes = diffArrays(
    gap.base.map((at) => words.text('base', at)),
    gap.file.map((at) => words.text('file', at)),
    { maxEditLength: MAX_EDITS },
  )
  let [base, file] = [0, 0]
  let open: { base: number[]; file: number[] } = { base: [], file: [] }
  const all = changes ?? [
    { removed: true, added: false, count: gap.base.length },
    { removed: false, added: true, count: gap.file.length },
  ]
  for (const { added, removed, count } of all) {
    const [some, others] = [gap.base.slice(base, base + count), gap.file.slice(file, file + count)]
    if (!added) base += count
    if (!removed) file += count
    if (removed) open.base.push(...some)
    else if (added) open.file.push(...others)
    else {
      yield* byLikeWords(open, words)
      open = { base: [], file: [] }
      for (const [at, each] of some.entries()) yield { base: each, file: others[at] ?? null }
    }
  }
  yield* byLikeWords(open, words)
}

const MAX_EDITS = 2000
/** Beyond so many pairs to try, paragraphs are taken one by one. */
const MAX_PAIRS = 40_000
const LIKE = 0.4

/** The pairs that together are most alike, without crossing. */
function* byLikeWords({ base, file }: Sides, words: Words): Generator<Item> {
  if (base.length * file.length === 0 || base.length * file.length > MAX_PAIRS) {
    yield* unpaired({ base, file })
    return
  }
  const width = file.length + 1
  const best = new Float64Array((base.length + 1) * width)
  const like = (b: number, f: number) => {
    const value = likeness(words.counts('base', base[b] ?? -1), words.counts('file', file[f] ?? -1))
    return value >= LIKE ? value : 0
  }
  const likes = base.map((_, b) => file.map((__, f) => like(b, f)))
  for (let b = base.length - 1; b >= 0; b -= 1) {
    for (let f = file.length - 1; f >= 0; f -= 1) {
      const alike = likes[b]?.[f] ?? 0
      const paired = alike === 0 ? 0 : alike + (best[(b + 1) * width + f + 1] ?? 0)
      const skipped = Math.max(best[(b + 1) * width + f] ?? 0, best[b * width + f + 1] ?? 0)
      best[b * width + f] = Math.max(paired, skipped)
    }
  }
  let [b, f] = [0, 0]
  while (b < base.length && f < file.length) {
    const here = best[b * width + f] ?? 0
    const alike = likes[b]?.[f] ?? 0
    if (alike > 0 && here === alike + (best[(b + 1) * width + f + 1] ?? 0)) {
      yield { base: base[b] ?? null, file: file[f] ?? null }
      b += 1
      f += 1
    } else if (here === (best[(b + 1) * width + f] ?? 0)) {
      yield { base: base[b] ?? null, file: null }
      b += 1
    } else {
      yield { base: null, file: file[f] ?? null }
      f += 1
    }
  }
  yield* unpaired({ base: base.slice(b), file: file.slice(f) })
}

function* unpaired({ base, file }: Sides): Generator<Item> {
  for (const each of base) yield { base: each, file: null }
  for (const each of file) yield { base: null, file: each }
}

/** Takes together what belongs together: paragraphs that were cut in two, or joined. */
function blocksOf(items: readonly Item[], words: Words): readonly Block[] {
  const blocks: Item[][] = []
  items.forEach((item, at) => {
    const last = blocks.at(-1)
    const before = items[at - 1]
    if (last !== undefined && before !== undefined && belong(before, item, words)) last.push(item)
    else blocks.push([item])
  })
  return blocks.map((block) => ({
    base: block.flatMap(({ base }) => base ?? []),
    file: block.flatMap(({ file }) => file ?? []),
    isMoved: false,
  }))
}

function belong(a: Item, b: Item, words: Words): boolean {
  const [pair, single] = a.base === null || a.file === null ? [b, a] : [a, b]
  if (pair.base === null || pair.file === null) return false
  const base = words.counts('base', pair.base)
  const file = words.counts('file', pair.file)
  if (single.base === null && single.file !== null) {
    return containment(words.counts('file', single.file), base, file) >= MOST
  }
  return (
    single.file === null &&
    single.base !== null &&
    containment(words.counts('base', single.base), file, base) >= MOST
  )
}

const MOST = 0.6
