import type { Language } from '../../meeting/meeting.ts'
import type { CheckedText } from './finding.ts'

/** Spanish where nobody said: it is the Conference's own. */
export function languageOf({ meeting }: Pick<CheckedText, 'meeting'>): Language {
  return meeting?.language ?? 'es'
}
