import type * as Y from 'yjs'
import { parseCounterpart } from './counterpart-records.ts'
import { openDraft } from './draft.ts'
import type { RefusalCode } from './gate.ts'
import { countPerSubject } from './gate-counts.ts'
import type { Court } from './gate-rules.ts'
import { isParagraph } from './items.ts'
import { entryKey } from './start.ts'

/**
 * Judges what is said about a paragraph's counterpart:
 *
 * 1. Whoever writes may say it, in the name of its own party, and once: under its own item's id.
 * 2. It is said in the translation, of a paragraph of each text.
 * 3. None counts further than there are: nobody has the last word for ever.
 */
export function inspectCounterpart(
  court: Court,
  { id }: Y.Item,
  key: string,
  value: unknown,
): RefusalCode | null {
  const { draft, writer } = court
  if (draft.text !== 'translation') return 'unknown-content'
  if (key !== entryKey(id)) return 'rewrites'
  const record = parseCounterpart(value)
  if (record === null) return 'unknown-content'
  if (record.party !== writer.party) return 'foreign-suggestion'
  const { paragraph, original } = record
  if (!isParagraph(draft.body, paragraph)) return 'unknown-content'
  const isKnown = original === null || isParagraph(openDraft(draft.doc).body, original)
  if (!isKnown) return 'unknown-content'
  return record.order <= countOf(court, record) ? null : 'unknown-content'
}

const countOf = countPerSubject(
  ({ counterparts }) => counterparts,
  parseCounterpart,
  ({ paragraph }) => paragraph,
)
