import type * as Y from 'yjs'
import { can } from '../meeting/roles.ts'
import type { RefusalCode } from './gate.ts'
import { countPerSubject } from './gate-counts.ts'
import type { Court } from './gate-rules.ts'
import { isParagraph } from './items.ts'
import { parseStanding } from './standing-records.ts'
import { mayConsult, subjectOf } from './standings.ts'
import { entryKey } from './start.ts'

/**
 * Judges what is said about how far a paragraph is agreed:
 *
 * 1. It is said in the name of the writer's own party, and once: under its own item's id.
 * 2. Only the chair says what is agreed. That a country consults at home says the country, or who
 *    writes down what countries say in the room.
 * 3. It is said of a paragraph of the original: a translation is agreed with it.
 * 4. None counts further than there are: nobody has the last word for ever.
 *
 * The digest of what is agreed is the chair's word: which text was before her only her page knows.
 */
export function inspectStanding(
  court: Court,
  { id }: Y.Item,
  key: string,
  value: unknown,
): RefusalCode | null {
  const { draft, writer } = court
  if (draft.text !== 'original') return 'unknown-content'
  if (key !== entryKey(id)) return 'rewrites'
  const record = parseStanding(value)
  if (record === null) return 'unknown-content'
  if (record.party !== writer.party) return 'foreign-suggestion'
  if (record.kind === 'agreement' && !can(writer.role, 'decide')) return 'may-not-decide'
  if (record.kind === 'consultation' && !mayConsult(writer, record.of)) return 'foreign-suggestion'
  if (!isParagraph(draft.body, record.paragraph)) return 'unknown-content'
  return record.order <= countOf(court, record) ? null : 'unknown-content'
}

const countOf = countPerSubject(({ standings }) => standings, parseStanding, subjectOf)
