import type { Level, Props } from '../document/document.ts'
import { PARAGRAPH_KINDS } from '../document/document.ts'

const LEVELS: readonly Level[] = [0, 1, 2]

/** Reads stored props; null when they are none. */
export function parseProps(value: unknown): Props | null {
  if (typeof value !== 'object' || value === null) return null
  const { kind, level } = value as { readonly kind?: unknown; readonly level?: unknown } // both looked at below
  const knownKind = PARAGRAPH_KINDS.find((each) => each === kind)
  const knownLevel = LEVELS.find((each) => each === level)
  if (knownKind === undefined || knownLevel === undefined) return null
  return { kind: knownKind, level: knownLevel }
}

export function sameProps(a: Props, b: Props): boolean {
  return a.kind === b.kind && a.level === b.level
}
