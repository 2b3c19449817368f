import type { Entry } from '../../../../shared/draft/entry.ts'
import type { ParagraphId, SuggestionId } from '../../../../shared/ids.ts'
import type { Party } from '../../../../shared/meeting/party.ts'

/** The pending ones, in the order of the text: what one party proposes or stands by, or all. */
export function pendingOf(entries: readonly Entry[], filter: Party | null): readonly Entry[] {
  return entries.filter(
    ({ state, suggestion }) =>
      state === 'pending' &&
      (filter === null ||
        suggestion.party === filter ||
        suggestion.supporters?.includes(filter) === true),
  )
}

/**
 * The one after (or before) the current. At either end it goes round. Where nothing is
 * current, or the current is not among them, it begins at the end one comes from.
 */
export function stepIn(
  queue: readonly Entry[],
  current: SuggestionId | null,
  by: 1 | -1,
): Entry | null {
  if (queue.length === 0) return null
  const at = queue.findIndex(({ suggestion }) => suggestion.id === current)
  if (at < 0) return (by === 1 ? queue[0] : queue.at(-1)) ?? null
  return queue[(at + by + queue.length) % queue.length] ?? null
}

/** Where one goes on when the current has been decided: what stood after it, else the first. */
export function nextAfter(
  before: readonly Entry[],
  now: readonly Entry[],
  current: SuggestionId,
): Entry | null {
  const at = before.findIndex(({ suggestion }) => suggestion.id === current)
  const left = new Map(now.map((entry) => [entry.suggestion.id, entry]))
  for (const { suggestion } of before.slice(at + 1)) {
    const entry = left.get(suggestion.id)
    if (entry !== undefined && suggestion.id !== current) return entry
  }
  return now.find(({ suggestion }) => suggestion.id !== current) ?? now[0] ?? null
}

export function countsByParty(entries: readonly Entry[]): ReadonlyMap<Party, number> {
  return countsBy(pendingOf(entries, null), ({ suggestion }) => suggestion.party)
}

export function countsByParagraph(entries: readonly Entry[]): ReadonlyMap<ParagraphId, number> {
  return countsBy(
    pendingOf(entries, null).filter(({ paragraph }) => paragraph !== null),
    ({ paragraph }) => paragraph as ParagraphId, // null was left out above
  )
}

function countsBy<Key>(entries: readonly Entry[], keyOf: (entry: Entry) => Key): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const entry of entries) counts.set(keyOf(entry), (counts.get(keyOf(entry)) ?? 0) + 1)
  return counts
}
