import type { ExportMode } from './write/write-docx.ts'

/** What the secretariat sends out after each session. */
export const SESSION_MODES = [
  'clean',
  'tracked',
  'compilation',
] as const satisfies readonly ExportMode[]
