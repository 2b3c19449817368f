import type { Suggestion } from '../document/document.ts'
import type { DecisionId, MarkId, ParagraphId } from '../ids.ts'
import type { Party } from '../meeting/party.ts'
import type { FootnoteValue } from './footnote-records.ts'
import type { Ranges } from './ranges.ts'
import type { DecidedMark } from './records.ts'

/** In the order in which they are counted. */
export const ENTRY_KINDS = [
  ...(['insert', 'delete', 'replace', 'split', 'join'] as const),
  ...(['level', 'format', 'move', 'footnote', 'lift', 'mixed'] as const),
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/**
 * What people call a suggestion: what one delegate proposes in one go. A suggestion that was
 * decided while its author went on has two entries: the decided part and the pending one.
 */
export interface Entry {
  readonly suggestion: Suggestion
  readonly kind: EntryKind
  readonly state: 'pending' | 'accepted' | 'rejected' | 'withdrawn'
  /** The first paragraph of the marked view that it touches; null when none shows it any more. */
  readonly paragraph: ParagraphId | null
  /** The words, a line break for each paragraph end. */
  readonly inserted: string
  readonly deleted: string
  /** The words whose format it changes. */
  readonly restyled: string
  /** The footnote that it adds or lifts; null where it does neither. */
  readonly footnote: FootnoteValue | null
  /** Whose pending insertions it strikes. */
  readonly against: readonly Party[]
  /** Whose pending words stand in a paragraph that it adds: without it they fall to the next one. */
  readonly holds: readonly Party[]
  /** Exactly what one sees: what a decision on it names. */
  readonly pieces: Pieces
  /** The decision that settled it; null while it is pending. */
  readonly decision: DecisionId | null
}

export interface Pieces {
  readonly inserted: Ranges
  readonly marks: readonly DecidedMark[]
}

export function kindOf({
  insertedText,
  deletedText,
  marks,
}: {
  readonly insertedText: string
  readonly deletedText: string
  readonly marks: ReadonlyMap<MarkId, DecidedMark>
}): EntryKind {
  const inserts = insertedText !== ''
  const deletes = deletedText !== ''
  if (inserts && deletes) {
    return isBreak(insertedText) || isBreak(deletedText) ? 'mixed' : 'replace'
  }
  if (inserts) return isBreak(insertedText) ? 'split' : 'insert'
  if (deletes) return isBreak(deletedText) ? 'join' : 'delete'
  const kinds = new Set([...marks.values()].map((mark) => mark.kind))
  if (kinds.size !== 1) return 'mixed'
  for (const kind of ['move', 'footnote', 'lift'] as const) if (kinds.has(kind)) return kind
  return kinds.has('props') ? 'level' : 'format'
}

function isBreak(text: string): boolean {
  return /^\n+$/.test(text)
}
