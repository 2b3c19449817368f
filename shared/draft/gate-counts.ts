import type * as Y from 'yjs'
import type { Draft } from './draft.ts'
import type { Court } from './gate-rules.ts'

/**
 * How many entries are about the same, new ones included. Counted once for all that comes in one go: an
 * update may bring tens of thousands.
 */
export function countPerSubject<R>(
  entriesOf: (draft: Draft) => Y.Map<unknown>,
  parse: (value: unknown) => R | null,
  subjectOf: (record: R) => string,
): (court: Court, record: R) => number {
  const counted = new WeakMap<Court, ReadonlyMap<string, number>>()
  const countAll = (draft: Draft): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>()
    for (const value of entriesOf(draft).values()) {
      const record = parse(value)
      if (record === null) continue
      const subject = subjectOf(record)
      counts.set(subject, (counts.get(subject) ?? 0) + 1)
    }
    return counts
  }
  return (court, record) => {
    const counts = counted.get(court) ?? countAll(court.draft)
    counted.set(court, counts)
    return counts.get(subjectOf(record)) ?? 0
  }
}
