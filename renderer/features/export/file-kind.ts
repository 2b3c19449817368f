import type { ExportMode } from '../../../shared/docx/export-modes.ts'
import { SESSION_MODES } from '../../../shared/docx/export-modes.ts'

/** `columns`: both texts of a meeting that has two. `all`: what goes out after a session (clean, tracked and compilation), in one zip. */
export const FILE_KINDS = [
  'clean',
  'tracked',
  'bracketed',
  'compilation',
  'columns',
  'original',
  'all',
  'txt',
] as const
export type FileKind = (typeof FILE_KINDS)[number]

const ASKING: readonly FileKind[] = ['clean', 'columns', 'all', 'txt']

/** What becomes of undecided suggestions: left out, or taken in as if accepted. */
export type Pending = 'out' | 'in'

/** Whether undecided suggestions must be asked about: an undecided one never slips in unasked. */
export function asksAboutPending(kind: FileKind, pendingCount: number): boolean {
  return pendingCount > 0 && ASKING.includes(kind)
}

/** The Word files that a kind is made of. */
export function modesOf(kind: FileKind): readonly ExportMode[] {
  if (kind === 'txt' || kind === 'columns') return []
  return kind === 'all' ? SESSION_MODES : [kind]
}

/** Whether what is said about the text goes along. */
export function bearsComments(kind: FileKind): boolean {
  return modesOf(kind).some((mode) => mode !== 'clean' && mode !== 'original')
}
