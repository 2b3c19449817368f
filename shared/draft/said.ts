import type * as Y from 'yjs'
import type { Spoken } from '../document/spoken.ts'
import { isParty } from '../meeting/party.ts'
import type { Draft } from './draft.ts'
import { fieldsOf } from './fields.ts'
import type { Fields } from './fields.ts'
import { isUnderOwnId } from './items.ts'
import { isCount, isTime } from './records.ts'
import { nextKey } from './start.ts'

/** What is said in one of the maps beside a text, in somebody's name. */
export interface Saying<R extends Spoken> {
  readonly entriesOf: (draft: Draft) => Y.Map<unknown>
  /** Reads what it says, beyond by whom and when; null for what is none. */
  readonly parse: (spoken: Spoken, fields: Fields) => R | null
  /** What it says, beyond by whom and when, as it stands in the draft. */
  readonly stored: (record: R) => object
  /** Of those with the same, one takes the place of the other. */
  readonly subjectOf: (record: R) => string
  readonly origin: string
}

/** Of several about the same the one with the highest order counts. */
export type Ordered<R> = R & { readonly order: number }

export interface Kept<R> {
  readonly key: string
  readonly record: Ordered<R>
}

/** All that was said, in order: of those about the same the last counts. */
export function allSaid<R extends Spoken>(draft: Draft, saying: Saying<R>): readonly Kept<R>[] {
  const entries = saying.entriesOf(draft)
  return [...entries.entries()]
    .flatMap(([key, value]) => {
      const record = isUnderOwnId(entries, key, '.') ? parseSaid(saying, value) : null
      return record === null ? [] : [{ key, record }]
    })
    .sort((a, b) => a.record.order - b.record.order || (a.key < b.key ? -1 : 1))
}

/** Says something more, in this order: each takes the place of what was said about the same. */
export function say<R extends Spoken>(
  draft: Draft,
  saying: Saying<R>,
  records: readonly R[],
): void {
  const { doc } = draft
  const entries = saying.entriesOf(draft)
  const counts = new Map<string, number>()
  const count = (record: R): number => {
    const subject = saying.subjectOf(record)
    const order = 1 + (counts.get(subject) ?? 0)
    counts.set(subject, order)
    return order
  }
  for (const { record } of allSaid(draft, saying)) count(record)
  doc.transact(() => {
    for (const record of records) {
      const { party, delegate, atMs } = record
      const spoken = { country: party, delegate, at: atMs, order: count(record) }
      entries.set(nextKey(doc), { ...spoken, ...saying.stored(record) })
    }
  }, saying.origin)
}

/** Null for what is none. */
export function parseSaid<R extends Spoken>(saying: Saying<R>, value: unknown): Ordered<R> | null {
  const fields = fieldsOf(value)
  const { country, delegate, at, order } = fields
  if (!isParty(country) || typeof delegate !== 'string' || !isTime(at)) return null
  if (!isCount(order) || order < 1) return null
  const record = saying.parse({ party: country, delegate, atMs: at }, fields)
  return record === null ? null : { ...record, order }
}
