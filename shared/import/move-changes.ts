import type { Block } from './align.ts'
import type { BaseLine } from './base-text.ts'
import type { Unkeyed } from './change.ts'
import { UNTRACKED } from './source.ts'
import type { Comparison } from './steps.ts'

/**
 * Paragraphs that stand elsewhere in the file, which tracks no move; those that stand there one after
 * the other go together.
 */
export function foundMoves(
  { base, file }: Comparison,
  blocks: readonly Block[],
): readonly Unkeyed[] {
  const lines = new Map<number, BaseLine>()
  for (const block of blocks) {
    block.file.forEach((at, index) => {
      const line = base.paragraphs[block.base[index] ?? -1]
      if (line !== undefined) lines.set(at, line)
    })
  }
  const places = blocks
    .filter(({ isMoved }) => isMoved)
    .flatMap((block) => block.file)
    .sort((a, b) => a - b)
  const groups: number[][] = []
  const standsAt = (at: number) => lines.get(at)?.from ?? 0
  for (const at of places) {
    const last = groups.at(-1)
    // One move keeps paragraphs in the order they have.
    const goesOn = last?.at(-1) === at - 1 && standsAt(at - 1) < standsAt(at)
    if (last !== undefined && goesOn) last.push(at)
    else groups.push([at])
  }
  return groups.flatMap((group): readonly Unkeyed[] => {
    const [first = 0] = group
    const homes = group.flatMap((at) => lines.get(at) ?? [])
    const [home] = homes
    if (home === undefined) return []
    const after = file.lines
      .slice(0, first)
      .flatMap((_, at) => lines.get(at)?.id ?? [])
      .toReversed()
    const paragraphs = homes.map(({ id }) => ({ kind: 'known', id }) as const)
    const isNew = first > 0 && !lines.has(first - 1)
    const before = file.pieces[(file.lines[first]?.from ?? 0) - 1]
    const afterNew = isNew ? (before?.paragraph ?? null) : null
    const among = { afterNew, isAmongChanges: afterNew !== null, seesNew: false }
    return [{ kind: 'move', source: UNTRACKED, home, paragraphs, after, ...among }]
  })
}
