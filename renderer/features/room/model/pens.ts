import type { Suggestion } from '../../../../shared/document/document.ts'
import type { Author } from '../../../../shared/draft/hand.ts'
import { guardedPen } from '../../../../shared/draft/guarded-pen.ts'
import { openPen } from '../../../../shared/draft/pen.ts'
import type { Pen } from '../../../../shared/draft/pen.ts'
import type { Reader } from '../../../../shared/draft/reader.ts'
import type { Party } from '../../../../shared/meeting/party.ts'
import type { Seat } from '../../../../shared/meeting/roles.ts'
import type { LongWorks } from './long-work.ts'
import { pacedPen } from './paced-pen.ts'
import { can } from '../../../../shared/meeting/roles.ts'

/** One pen for each party one writes for, each with an undo of its own; null where one may not. */
export function createPens(
  reader: Reader,
  { party: own, role, name }: Seat,
  nowMs: () => number,
  works: LongWorks,
  /** Told when something was not written because it is made from the meeting's data. */
  onBarred: () => void,
): (party: Party) => Pen | null {
  const pens = new Map<Party, Pen>()
  return (party) => {
    if (!can(role, party === own ? 'write' : 'represent')) return null
    const author = { party, delegate: name, ...(party !== own && { by: own }) }
    const pen =
      pens.get(party) ??
      pacedPen(guardedPen(openPen(reader, author, nowMs), reader, onBarred), works)
    pens.set(party, pen)
    return pen
  }
}

/** As whom one may take a suggestion back: what one's party made, or wrote down for it; else null. */
export function authorOf(
  { party: own, role, name }: Seat,
  { party, by }: Pick<Suggestion, 'party' | 'by'>,
): Author | null {
  if (party === own) return can(role, 'write') ? { party, delegate: name } : null
  return by === own && can(role, 'represent') ? { party, delegate: name, by } : null
}
