import type { TextName } from '../draft/draft.ts'
import { isMadeFrom } from '../draft/export-base.ts'
import type { Reader } from '../draft/reader.ts'
import type { Result } from '../result.ts'
import { ok } from '../result.ts'
import { planImport } from './plan-import.ts'
import type { ImportPlan, ImportProblem, ImportRequest, ReturnedFile } from './plan-import.ts'

/** The texts of a meeting that a file may be of. */
export interface ImportTexts {
  /** The one that somebody works on. */
  readonly asked: Reader
  /** Null where there is one text. */
  readonly other: Reader | null
}

export interface TextPlan {
  readonly text: TextName
  readonly plan: ImportPlan
}

/**
 * What a file would change in the text that it was made from; where it does not say from which, in the
 * one that is asked for, unless only the other one is like it.
 */
export function planImportIn(
  { asked, other }: ImportTexts,
  file: ReturnedFile,
  request: ImportRequest,
): Result<TextPlan, ImportProblem> {
  const isOfOther = other !== null && isMadeFrom(other.draft, file.base)
  const first = planFor(isOfOther ? other : asked, file, request)
  if (first.ok || other === null || first.error.kind !== 'unlike') return first
  const second = planFor(isOfOther ? asked : other, file, request)
  return second.ok ? second : first
}

function planFor(
  reader: Reader,
  file: ReturnedFile,
  request: ImportRequest,
): Result<TextPlan, ImportProblem> {
  const plan = planImport(reader, file, request)
  return plan.ok ? ok({ text: reader.draft.text, plan: plan.value }) : plan
}
