/**
 * `clean` has no marks; `tracked` has what is pending as tracked changes; `original` leaves it
 * out. `bracketed` says it in brackets, `compilation` in a table, paragraph by paragraph.
 */
export const EXPORT_MODES = ['clean', 'tracked', 'original', 'bracketed', 'compilation'] as const
export type ExportMode = (typeof EXPORT_MODES)[number]

/** What the secretariat sends out after each session. */
export const SESSION_MODES = [
  'clean',
  'tracked',
  'compilation',
] as const satisfies readonly ExportMode[]
