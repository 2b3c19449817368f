import type { Entry } from './entry.ts'
import { grow } from './erase.ts'
import { Hand } from './hand.ts'
import type { Author } from './hand.ts'
import { subtractRanges } from './ranges.ts'
import type { Reader } from './reader.ts'

/** A country takes its own pending suggestion back: its words go, what it struck stands again. */
export function withdraw(reader: Reader, entry: Entry, author: Author): void {
  const hand = new Hand(reader, author, () => entry.suggestion.atMs)
  if (entry.state !== 'pending' || !hand.isOwn(entry.suggestion.id)) return
  hand.stroke(() => {
    const { inserted, marks } = entry.pieces
    if (inserted.length > 0) grow(hand, 'withdraw', entry.suggestion.id, inserted)
    for (const { id, ranges } of marks) {
      const mark = reader.ledger().marks.get(id)
      if (mark !== undefined)
        hand.mark(id, { ...mark, ranges: subtractRanges(mark.ranges, ranges) })
    }
  })
}
