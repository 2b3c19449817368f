import type { Document, Paragraph } from '../../../shared/document/document.ts'
import { NO_STANDING } from '../../../shared/document/standing.ts'
import type { Standing } from '../../../shared/document/standing.ts'
import { placeOf } from '../../../shared/draft/anchors.ts'
import type { Entry } from '../../../shared/draft/entry.ts'
import type { Reader } from '../../../shared/draft/reader.ts'
import { readStandings } from '../../../shared/draft/standings.ts'
import type { ParagraphId } from '../../../shared/ids.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import { PARTIES } from '../../../shared/meeting/party.ts'
import { standingsBeside } from '../../../shared/translation/as-agreed.ts'
import { parseAnchor } from '../../sync/anchor.ts'
import type { Person } from '../../sync/presence.ts'

/** Of both texts, where there are two. */
export interface Readers {
  readonly original: Reader
  readonly translation: Reader | null
}

/** What the room's screen shows at one moment. */
export interface Shown {
  /** Of the text that is shown. */
  readonly reader: Reader
  readonly document: Document
  readonly before: Paragraph | null
  readonly current: Paragraph | null
  readonly after: Paragraph | null
  /** The suggestion that the chair has before her; null when none. */
  readonly entry: Entry | null
  /** Which of the pending ones it is, from 1. */
  readonly at: number
  readonly pending: number
  /** How far the current paragraph is agreed. */
  readonly standing: Standing
  /** Whose suggestions the current paragraph has, in the order of the table. */
  readonly parties: readonly Party[]
}

/**
 * Follows the chair: her suggestion, else her caret, else the first that is pending. Of two texts the
 * one that she works on is shown.
 */
export function shownIn({ original, translation }: Readers, people: readonly Person[]): Shown {
  const chair = people.find(({ role }) => role === 'chair')
  const isThere = translation !== null && worksOn(translation, chair)
  const reader = isThere ? translation : original
  const document = reader.document()
  const pending = pendingIn(reader)
  const at = pending.findIndex(({ suggestion }) => suggestion.id === chair?.looking)
  const entry = pending[at] ?? null
  const place = entry?.paragraph ?? caretOf(chair, reader) ?? pending[0]?.paragraph ?? null
  const found = document.paragraphs.findIndex(({ id }) => id === place)
  const index = Math.max(0, found)
  const current = document.paragraphs[index] ?? null
  return {
    reader,
    document,
    before: document.paragraphs[index - 1] ?? null,
    current,
    after: document.paragraphs[index + 1] ?? null,
    entry,
    at: at + 1,
    pending: pending.length,
    standing: standingOf(current?.id ?? null, original, isThere ? translation : null),
    parties: current === null ? [] : partiesIn(current, document),
  }
}

const pendingIn = (reader: Reader): readonly Entry[] =>
  reader.entries().filter(({ state }) => state === 'pending')

function worksOn(reader: Reader, chair: Person | undefined): boolean {
  const looking = chair?.looking ?? null
  if (looking === null) return caretOf(chair, reader) !== null
  return pendingIn(reader).some(({ suggestion }) => suggestion.id === looking)
}

function standingOf(
  paragraph: ParagraphId | null,
  original: Reader,
  translation: Reader | null,
): Standing {
  const said = readStandings(original)
  const standings = translation === null ? said : standingsBeside(said, original, translation)
  return (paragraph === null ? undefined : standings.get(paragraph)) ?? NO_STANDING
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
