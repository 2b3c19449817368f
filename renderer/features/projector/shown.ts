import type { Document, Paragraph } from '../../../shared/document/document.ts'
import { placeOf } from '../../../shared/draft/anchors.ts'
import type { Entry } from '../../../shared/draft/entry.ts'
import type { Reader } from '../../../shared/draft/reader.ts'
import type { ParagraphId } from '../../../shared/ids.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import { PARTIES } from '../../../shared/meeting/party.ts'
import { parseAnchor } from '../../sync/anchor.ts'
import type { Person } from '../../sync/presence.ts'

/** What the room's screen shows at one moment. */
export interface Shown {
  readonly document: Document
  readonly before: Paragraph | null
  readonly current: Paragraph | null
  readonly after: Paragraph | null
  /** The suggestion that the chair has before her; null when none. */
  readonly entry: Entry | null
  /** Which of the pending ones it is, from 1. */
  readonly at: number
  readonly pending: number
  /** Whose suggestions the current paragraph has, in the order of the table. */
  readonly parties: readonly Party[]
}

/** Follows the chair: her suggestion, else her caret, else the first that is pending. */
export function shownIn(reader: Reader, people: readonly Person[]): Shown {
  const document = reader.document()
  const pending = reader.entries().filter(({ state }) => state === 'pending')
  const chair = people.find(({ role }) => role === 'chair')
  const at = pending.findIndex(({ suggestion }) => suggestion.id === chair?.looking)
  const entry = pending[at] ?? null
  const place = entry?.paragraph ?? caretOf(chair, reader) ?? pending[0]?.paragraph ?? null
  const found = document.paragraphs.findIndex(({ id }) => id === place)
  const index = Math.max(0, found)
  const current = document.paragraphs[index] ?? null
  return {
    document,
    before: document.paragraphs[index - 1] ?? null,
    current,
    after: document.paragraphs[index + 1] ?? null,
    entry,
    at: at + 1,
    pending: pending.length,
    parties: current === null ? [] : partiesIn(current, document),
  }
}

function caretOf(chair: Person | undefined, reader: Reader): ParagraphId | null {
  const anchor = parseAnchor(chair?.caret)
  return anchor === null ? null : (placeOf(reader, anchor)?.paragraph ?? null)
}

function partiesIn({ runs, end, changes, moves = [] }: Paragraph, document: Document): Party[] {
  const ids = new Set([
    ...[...runs, end].flatMap(({ insertion, deletions }) => [
      ...(insertion === null ? [] : [insertion]),
      ...deletions,
    ]),
    ...runs.flatMap(({ restyled = [] }) => restyled.map(({ suggestion }) => suggestion)),
    ...changes.map(({ suggestion }) => suggestion),
    ...moves.map(({ suggestion }) => suggestion),
  ])
  const parties = new Set([...ids].map((id) => document.suggestions.get(id)?.party))
  return PARTIES.filter((party) => parties.has(party))
}
