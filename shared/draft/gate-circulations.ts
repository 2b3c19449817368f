import type * as Y from 'yjs'
import type { SilenceId } from '../ids.ts'
import { can } from '../meeting/roles.ts'
import { parseCirculation, subjectOf } from './circulation-records.ts'
import type { CirculationRecord } from './circulation-records.ts'
import type { RefusalCode } from './gate.ts'
import { countPerSubject } from './gate-counts.ts'
import type { Court } from './gate-rules.ts'
import { entryKey } from './start.ts'
import { mayConsult } from './standings.ts'

/**
 * Judges what is said of how a text goes out:
 *
 * 1. It is said in the name of the writer's own party, and once: under its own item's id.
 * 2. Only the chair circulates, says how a silence ended, and what is final. That a country breaks a
 *    silence says the country, or who writes down what countries say in the room.
 * 3. It is said of the original, and of a silence that there is.
 * 4. None counts further than there are: nobody has the last word for ever.
 *
 * Moments are not judged. Clocks may be wrong, and who was away when a silence ended brings what was said
 * in time with all else that was written meanwhile. The chair says of each that it came too late.
 */
export function inspectCirculation(
  court: Court,
  { id }: Y.Item,
  key: string,
  value: unknown,
): RefusalCode | null {
  const { draft, writer } = court
  if (draft.text !== 'original') return 'unknown-content'
  if (key !== entryKey(id)) return 'rewrites'
  const record = parseCirculation(value)
  if (record === null) return 'unknown-content'
  if (record.party !== writer.party) return 'foreign-suggestion'
  if (record.kind === 'break') {
    if (!mayConsult(writer, record.of)) return 'foreign-suggestion'
  } else if (!can(writer.role, 'decide')) return 'may-not-decide'
  const silence = silenceNamedBy(record)
  if (silence !== null && !isSilence(court, silence)) return 'unknown-content'
  return record.order <= countOf(court, record) ? null : 'unknown-content'
}

function silenceNamedBy(record: CirculationRecord): SilenceId | null {
  return record.kind === 'break' || record.kind === 'result' ? record.silence : null
}

function isSilence({ draft }: Court, silence: SilenceId): boolean {
  return parseCirculation(draft.circulations.get(silence))?.kind === 'silence'
}

const countOf = countPerSubject(({ circulations }) => circulations, parseCirculation, subjectOf)
