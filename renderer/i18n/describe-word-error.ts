import type { ImportError } from '../../shared/docx/read/import-error.ts'
import type { Translate } from './messages.ts'

/** Why a Word file cannot be read, and what its owner can do. */
export function describeWordError(name: string, error: ImportError, t: Translate): string {
  switch (error.kind) {
    case 'not-a-zip':
    case 'not-a-docx':
      return t('import.problem.notADocx', { name })
    case 'old-or-locked':
      return t('import.problem.oldOrLocked', { name })
    case 'damaged':
      return t('import.problem.damaged', { name })
    case 'doctype':
      return t('import.problem.doctype', { name })
    case 'too-large':
      return t('import.problem.tooLarge', { name, limit: error.limitBytes / 1_000_000 })
    case 'too-many':
      return t('import.problem.tooMany', { name, limit: error.limit })
  }
}
