/** What was stored, field by field; nothing is known of any. */
export type Fields = Readonly<Record<string, unknown>>

/** Of what has none: none. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {} // an object has fields
}
