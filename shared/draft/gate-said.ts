import type * as Y from 'yjs'
import type { Spoken } from '../document/spoken.ts'
import type { Draft, TextName } from './draft.ts'
import type { RefusalCode } from './gate.ts'
import type { Court } from './gate-rules.ts'
import { parseSaid } from './said.ts'
import type { Saying } from './said.ts'
import { entryKey } from './start.ts'

interface Rules<R extends Spoken> {
  /** The text that such things are said of. */
  readonly text: TextName
  /** What only such a thing must keep to. */
  readonly judge: (court: Court, record: R) => RefusalCode | null
}

type Inspect = (court: Court, item: Y.Item, key: string, value: unknown) => RefusalCode | null

/**
 * Judges what is said beside a text:
 *
 * 1. It is said of the one text that such things are said of.
 * 2. It is said in the name of the writer's own party, and once: under its own item's id.
 * 3. None counts further than there are: nobody has the last word for ever.
 */
export function inspectorOf<R extends Spoken>(
  saying: Saying<R>,
  { text, judge }: Rules<R>,
): Inspect {
  const countOf = countPerSubject(saying)
  return (court, { id }, key, value) => {
    const { draft, writer } = court
    if (draft.text !== text) return 'unknown-content'
    if (key !== entryKey(id)) return 'rewrites'
    const record = parseSaid(saying, value)
    if (record === null) return 'unknown-content'
    if (record.party !== writer.party) return 'foreign-suggestion'
    const refusal = judge(court, record)
    if (refusal !== null) return refusal
    return record.order <= countOf(court, record) ? null : 'unknown-content'
  }
}

/**
 * How many entries are about the same, new ones included. Counted once for all that comes in one go: an
 * update may bring tens of thousands.
 */
function countPerSubject<R extends Spoken>(saying: Saying<R>) {
  const { entriesOf, subjectOf } = saying
  const counted = new WeakMap<Court, ReadonlyMap<string, number>>()
  const countAll = (draft: Draft): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>()
    for (const value of entriesOf(draft).values()) {
      const record = parseSaid(saying, value)
      if (record === null) continue
      const subject = subjectOf(record)
      counts.set(subject, (counts.get(subject) ?? 0) + 1)
    }
    return counts
  }
  return (court: Court, record: R): number => {
    const counts = counted.get(court) ?? countAll(court.draft)
    counted.set(court, counts)
    return counts.get(subjectOf(record)) ?? 0
  }
}
