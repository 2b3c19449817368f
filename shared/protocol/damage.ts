/** What was found in a damaged file of a meeting. What was sound is in another, beside it. */
export interface Damage {
  /** The name of the file in which the meeting goes on: its own, where that could be kept. */
  readonly file: string
  /** The name under which the damaged one is, as it was. */
  readonly damagedFile: string
  /** When the first damaged change was made; null where that cannot be told. */
  readonly sinceMs: number | null
  /** Changes that are not in the new file: damaged, missing, or built on such. */
  readonly lost: number
}

/** What a host found in the record of a meeting that runs, and what it did about it. */
export type FoundDamage =
  | ({ readonly kind: 'mended' } & Damage)
  /** It goes on in the damaged file: no other could be written. What was changed was written after `sinceMs`. */
  | { readonly kind: 'unmended'; readonly sinceMs: number | null }
  /** It goes on in the database, with all that the hosts have of it. */
  | { readonly kind: 'in-database'; readonly sinceMs: number | null }

/** Null where it is none. */
export function parseFoundDamage(value: unknown): FoundDamage | null {
  if (typeof value !== 'object' || value === null) return null
  const { kind, sinceMs, ...rest } = value as Readonly<Record<string, unknown>> // an object has fields
  if (sinceMs !== null && typeof sinceMs !== 'number') return null
  if (kind === 'unmended' || kind === 'in-database') return { kind, sinceMs }
  const { file, damagedFile, lost } = rest
  if (kind !== 'mended' || typeof file !== 'string' || typeof damagedFile !== 'string') return null
  return typeof lost === 'number' ? { kind, file, damagedFile, sinceMs, lost } : null
}
