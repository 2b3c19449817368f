import type * as v from 'valibot'

/** Where in a file: the names and numbers that lead there, as `texts`, `es`, 3, `kind`. */
export type Place = readonly (string | number)[]

export type ValueType = 'text' | 'yes-or-no' | 'list' | 'fields' | 'number'

/** What may be wrong with the fields of any file that people write by hand. */
export type FieldProblem =
  | { readonly kind: 'missing'; readonly at: Place }
  | { readonly kind: 'unknown-field'; readonly at: Place }
  | { readonly kind: 'not-one-of'; readonly at: Place; readonly values: readonly string[] }
  | { readonly kind: 'wrong-type'; readonly at: Place; readonly expected: ValueType }

/** What a schema has found in its own terms, in ours. What our own checks found is not for this. */
export function fieldProblemOf(issue: v.BaseIssue<unknown>): FieldProblem {
  const at = placeOf(issue)
  if (issue.expected === 'never') return { kind: 'unknown-field', at }
  if (issue.received === 'undefined') return { kind: 'missing', at }
  if (issue.type === 'picklist') {
    return { kind: 'not-one-of', at, values: valuesIn(issue.expected ?? '') }
  }
  return { kind: 'wrong-type', at, expected: TYPES[issue.type] ?? 'text' }
}

export function placeOf({ path }: v.BaseIssue<unknown>): Place {
  return (path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

/** As `texts.es[3].kind`: lists are counted from 1, as people do. */
export function placeName(at: Place): string {
  return at.reduce<string>(
    (name, step) =>
      typeof step === 'number' ? `${name}[${step + 1}]` : name === '' ? step : `${name}.${step}`,
    '',
  )
}

/** Whether a value has fields; the schema library takes a list for such. */
export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Of `("a" | "b")`, which is how the library says it. */
function valuesIn(expected: string): readonly string[] {
  return expected.replace(/[("')]/g, '').split(' | ')
}

const TYPES: Readonly<Record<string, ValueType>> = {
  string: 'text',
  boolean: 'yes-or-no',
  array: 'list',
  record: 'fields',
  strict_object: 'fields',
  number: 'number',
}
