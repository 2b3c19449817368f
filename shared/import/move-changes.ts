import { moved } from '../document/views.ts'
import type { Document } from '../document/document.ts'
import type { ParagraphId } from '../ids.ts'
import type { Block } from './align.ts'
import type { BaseLine } from './base-text.ts'
import type { Unkeyed } from './change.ts'
import type { Source, Sources } from './source.ts'
import { UNTRACKED } from './source.ts'
import type { Comparison } from './steps.ts'

/** What the file wants elsewhere: found there, or tracked. In the order in which it then stands. */
export function movesOf(comparison: Comparison, blocks: readonly Block[]): readonly Unkeyed[] {
  return [...foundMoves(comparison, blocks), ...comparison.tracked]
}

/** Paragraphs that stand elsewhere in the file; those that stand there one after the other go together. */
function foundMoves({ base, file }: Comparison, blocks: readonly Block[]): readonly Unkeyed[] {
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
    const paragraphs = homes.map(({ id }) => id)
    const isNew = first > 0 && !lines.has(first - 1)
    const before = file.pieces[(file.lines[first]?.from ?? 0) - 1]
    const afterNew = isNew ? (before?.paragraph ?? null) : null
    return [{ kind: 'move', source: UNTRACKED, home, paragraphs, after, afterNew }]
  })
}

/** Moves that who sends the file tracked. */
export function trackedMoves(
  document: Document,
  lines: readonly BaseLine[],
  sources: Sources,
): readonly Unkeyed[] {
  const byId = new Map(lines.map((line) => [line.id, line]))
  const paragraphs = moved(document)
  const order = paragraphs.map(({ id }) => id)
  return paragraphs.flatMap(({ id, moves = [] }): readonly Unkeyed[] => {
    const home = byId.get(id)
    const source = moves.reduce<Source | null>((found, { suggestion }) => {
      const from = sources(suggestion)
      return from.kind === 'own' ? from.source : found
    }, null)
    if (home === undefined || source === null) return []
    const before = order.slice(0, order.indexOf(id)).toReversed()
    const after: readonly ParagraphId[] = before.filter((each) => byId.has(each))
    const [next] = before
    const isNew = next !== undefined && !byId.has(next)
    const afterNew = isNew ? document.paragraphs.findIndex((each) => each.id === next) : null
    return [{ kind: 'move', source, home, paragraphs: [id], after, afterNew }]
  })
}
