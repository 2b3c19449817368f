/** Where in a file: the names and numbers that lead there, as `texts`, `es`, 3, `kind`. */
export type Place = readonly (string | number)[]

/** What is wrong with a template, and where. */
export type TemplateProblem =
  | { readonly kind: 'not-a-template' }
  | { readonly kind: 'missing'; readonly at: Place }
  | { readonly kind: 'unknown-field'; readonly at: Place }
  | { readonly kind: 'not-one-of'; readonly at: Place; readonly values: readonly string[] }
  | { readonly kind: 'wrong-type'; readonly at: Place; readonly expected: ValueType }
  | { readonly kind: 'bad-id'; readonly at: Place }
  | { readonly kind: 'empty'; readonly at: Place }
  | { readonly kind: 'line-break'; readonly at: Place }
  | { readonly kind: 'level-without-point'; readonly at: Place }
  | { readonly kind: 'open-brace'; readonly at: Place }
  | { readonly kind: 'unknown-placeholder'; readonly at: Place; readonly name: string }

export type ValueType = 'text' | 'yes-or-no' | 'list' | 'fields' | 'number'

/** The same, with the line of the file where that is known. */
export type LocatedProblem =
  | (TemplateProblem & { readonly line: number | null })
  | { readonly kind: 'not-json'; readonly line: number; readonly column: number }

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
