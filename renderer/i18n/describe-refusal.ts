import type { RefusalCode } from '../../shared/draft/gate.ts'
import type { MessageKey } from './catalogues.ts'
import type { Translate } from './messages.ts'

/** Why the host took no change: a sentence for each of its codes. The compiler asks for all. */
const REASONS: { readonly [C in RefusalCode]: MessageKey } = {
  'may-not-write': 'refusal.mayNotWrite',
  'may-not-decide': 'refusal.mayNotDecide',
  'may-not-set': 'refusal.mayNotSet',
  'foreign-client': 'refusal.foreignClient',
  'foreign-suggestion': 'refusal.foreignSuggestion',
  'base-text': 'refusal.baseText',
  deletes: 'refusal.deletes',
  rewrites: 'refusal.rewrites',
  'unknown-content': 'refusal.unknownContent',
  'too-long': 'refusal.tooLong',
  'round-closed': 'refusal.roundClosed',
  incomplete: 'refusal.incomplete',
  unreadable: 'refusal.unreadable',
}

/** `code` comes from the host, which may be newer than this page. */
export function describeRefusal(code: string, t: Translate): string {
  const known = Object.entries(REASONS).find(([each]) => each === code)
  return t(known?.[1] ?? 'refusal.other')
}
