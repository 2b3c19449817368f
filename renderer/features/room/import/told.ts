import type { ImportError } from '../../../../shared/docx/read/import-error.ts'
import type { ImportProblem } from '../../../../shared/import/plan-import.ts'
import type { ToldChange } from '../../../../shared/import/tell-changes.ts'
import { describeWordError } from '../../../i18n/describe-word-error.ts'
import type { Translate } from '../../../i18n/messages.ts'

/** What keeps a change that has no place. */
export function commentOf(told: ToldChange, t: Translate): string {
  const words = [told.struck, told.added, told.words].filter((each) => each !== '')
  const text = words.map((each) => `«${shown(each)}»`).join(' → ')
  return t('import.comment', { kind: t(`import.verb.${told.kind}`), words: text })
}

export function shown(words: string): string {
  return words.replace(/\n+/g, ' ¶ ').trim() || '¶'
}

/** What happened, what is safe and what to do. */
export function describeProblem(
  name: string,
  problem: ImportError | ImportProblem,
  t: Translate,
): string {
  switch (problem.kind) {
    case 'reading-only':
      return t('import.problem.readingOnly', { name })
    case 'unlike':
      return t('import.problem.unlike', { name })
    default:
      return describeWordError(name, problem, t)
  }
}
