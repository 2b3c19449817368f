import type { FieldProblem, Place } from '../json/fields.ts'
import type { JsonSlip } from '../json/read-json.ts'

/** What is wrong with a template, and where. */
export type TemplateProblem =
  | { readonly kind: 'not-a-template' }
  | FieldProblem
  | { readonly kind: 'bad-id'; readonly at: Place }
  | { readonly kind: 'empty'; readonly at: Place }
  | { readonly kind: 'line-break'; readonly at: Place }
  | { readonly kind: 'level-without-point'; readonly at: Place }
  | { readonly kind: 'open-brace'; readonly at: Place }
  | { readonly kind: 'unknown-placeholder'; readonly at: Place; readonly name: string }

/** The same, with the line of the file where that is known. */
export type LocatedProblem = (TemplateProblem & { readonly line: number | null }) | JsonSlip

/** Why a secretariat's folder gives no template. */
export type TemplateError =
  | { readonly kind: 'no-template'; readonly path: string }
  | {
      readonly kind: 'bad-template'
      readonly path: string
      readonly problems: readonly LocatedProblem[]
    }
  /** Its id is that of another: drafts could not tell which of them they were made from. */
  | { readonly kind: 'taken-id'; readonly path: string; readonly id: string }
