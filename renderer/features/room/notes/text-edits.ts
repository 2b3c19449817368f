import type * as Y from 'yjs'
import { differenceOf } from '../../../editor/difference.ts'
import type { Difference } from '../../../editor/difference.ts'

/**
 * What was typed, if the caret was left at `caret`: of several blanks in a row it tells which one
 * is new. What stands behind the caret is as before.
 */
export function typedAt(before: string, after: string, caret: number): Difference {
  const rest = after.slice(caret)
  if (!before.endsWith(rest)) return differenceOf(before, after)
  return differenceOf(before.slice(0, before.length - rest.length), after.slice(0, caret))
}

/** The changes of one event, one after the other: each speaks of the text as those before left it. */
export function changesIn({ delta }: Y.YTextEvent): readonly Difference[] {
  const changes: Difference[] = []
  let at = 0
  for (const { retain = 0, insert, delete: taken = 0 } of delta) {
    at += retain
    const text = typeof insert === 'string' ? insert : ''
    if (text !== '' || taken > 0) changes.push({ from: at, to: at + taken, text })
    at += text.length
  }
  return changes
}

/** Where a stretch is after changes. What is written right before or behind it is not of it. */
export function shiftedRange(
  [start, end]: readonly [number, number],
  changes: readonly Difference[],
): readonly [number, number] {
  const isCaret = start === end
  return changes.reduce<readonly [number, number]>(
    ([from, to], change) => {
      const left = shifted(from, change, !isCaret)
      return [left, isCaret ? left : Math.max(left, shifted(to, change, false))]
    },
    [start, end],
  )
}

function shifted(at: number, { from, to, text }: Difference, isPushed: boolean): number {
  if (at < from || (at === from && !isPushed)) return at
  return at >= to ? at - (to - from) + text.length : from + text.length
}

export function undoStep(press: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}): 'undo' | 'redo' | null {
  if (press.altKey || press.ctrlKey === press.metaKey) return null
  const key = press.key.toLowerCase()
  if (key === 'y') return 'redo'
  if (key !== 'z') return null
  return press.shiftKey ? 'redo' : 'undo'
}
