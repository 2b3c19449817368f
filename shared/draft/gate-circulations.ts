import type { SilenceId } from '../ids.ts'
import { can } from '../meeting/roles.ts'
import { CIRCULATION } from './circulation-records.ts'
import type { CirculationRecord } from './circulation-records.ts'
import { inspectorOf } from './gate-said.ts'
import { parseSaid } from './said.ts'
import { mayConsult } from './standings.ts'

/**
 * Judges what is said of how a text goes out, of the original: a translation goes out with it.
 *
 * 1. Only the chair circulates, says how a silence ended, and what is final. That a country breaks a
 *    silence says the country, or who writes down what countries say in the room.
 * 2. It is said of a silence that there is.
 *
 * Moments are not judged. Clocks may be wrong, and who was away when a silence ended brings what was said
 * in time with all else that was written meanwhile. The chair says of each that it came too late.
 */
export const inspectCirculation = inspectorOf(CIRCULATION, {
  text: 'original',
  judge({ draft, writer }, record) {
    if (record.kind === 'break') {
      if (!mayConsult(writer, record.of)) return 'foreign-suggestion'
    } else if (!can(writer.role, 'decide')) return 'may-not-decide'
    const silence = silenceNamedBy(record)
    if (silence === null) return null
    const named = parseSaid(CIRCULATION, draft.circulations.get(silence))
    return named?.kind === 'silence' ? null : 'unknown-content'
  },
})

function silenceNamedBy(record: CirculationRecord): SilenceId | null {
  return record.kind === 'break' || record.kind === 'result' ? record.silence : null
}
