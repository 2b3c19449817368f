import { can } from '../meeting/roles.ts'
import type { RefusalCode } from './gate.ts'
import type { Court } from './gate-rules.ts'
import { FORMAT } from './draft.ts'
import { readSettings } from './settings.ts'

/** Only the chair sets, and never so that the draft could not be opened any more. */
export function inspectSetting(
  { draft, writer }: Court,
  key: string,
  values: readonly unknown[],
): RefusalCode | null {
  if (!can(writer.role, 'set')) return 'may-not-set'
  if (key === 'format' && values.some((value) => value !== FORMAT)) return 'unknown-content'
  return readSettings(draft) === null ? 'unknown-content' : null
}
