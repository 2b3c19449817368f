import { refers, referencesIn, spell } from '../document/references.ts'
import type { ReferenceWords } from '../document/references.ts'
import { decidedEntries, withdrawnEntries } from './decided-entries.ts'
import type { Entry } from './entry.ts'
import { pendingEntries } from './pending-entries.ts'
import type { Reader } from './reader.ts'

/** Every suggestion, in the order of the text; those that show nowhere come last, by time. */
export function entriesOf(reader: Reader): readonly Entry[] {
  const order = new Map(reader.lives().map((live, at) => [live.paragraph.id, at]))
  const placeOf = ({ paragraph }: Entry) =>
    (paragraph === null ? undefined : order.get(paragraph)) ?? Infinity
  const words = referencesIn(reader.document(), 'marked')
  const pending = pendingEntries(reader)
  const ids = new Set(pending.map((entry) => entry.suggestion.id))
  const entries = [...pending, ...decidedEntries(reader), ...withdrawnEntries(reader, ids)].map(
    (entry, at) => ({ entry, at, place: placeOf(entry) }),
  )
  return entries
    .sort((a, b) => (a.place === b.place ? a.at - b.at : a.place - b.place))
    .map(({ entry }) => spelledEntry(entry, words))
}

/** A reference is said as it is called now. */
function spelledEntry(entry: Entry, words: ReferenceWords): Entry {
  if (words.size === 0) return entry
  const { inserted, deleted, restyled } = entry
  if (![inserted, deleted, restyled].some(refers)) return entry
  return {
    ...entry,
    inserted: spell(inserted, words),
    deleted: spell(deleted, words),
    restyled: spell(restyled, words),
  }
}
