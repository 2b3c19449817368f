import type { Entry } from '../../../../shared/draft/entry.ts'
import { isSameProposal } from './same-entries.ts'

/**
 * Keeps the chair from deciding what she has not read.
 *
 * 1. After each advance, and after her own decision, keys and buttons wait a moment: a held key
 *    or a second click must not decide the next one.
 * 2. When what is on the screen changes under her, they wait longer and she is told.
 * 3. A key that repeats by being held never decides.
 */
export interface Guard {
  readonly shown: Entry | null
  readonly readyAtMs: number
  readonly hasChanged: boolean
}

const AFTER_ADVANCE_MS = 250
const AFTER_CHANGE_MS = 600

export const NOTHING_SHOWN: Guard = { shown: null, readyAtMs: 0, hasChanged: false }

/** What is shown now; the same guard while nothing about it has changed. */
export function show(guard: Guard, entry: Entry | null, nowMs: number): Guard {
  const { shown } = guard
  if (entry === null || shown === null || shown.suggestion.id !== entry.suggestion.id) {
    if (entry === null && shown === null) return guard
    return { shown: entry, readyAtMs: nowMs + AFTER_ADVANCE_MS, hasChanged: false }
  }
  if (isSameProposal(shown, entry)) return { ...guard, shown: entry }
  return { shown: entry, readyAtMs: nowMs + AFTER_CHANGE_MS, hasChanged: true }
}

export function mayDecide(guard: Guard, nowMs: number, isRepeat: boolean): boolean {
  return guard.shown !== null && !isRepeat && nowMs >= guard.readyAtMs
}
