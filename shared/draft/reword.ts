import type * as Y from 'yjs'
import { MARKED, seenIn } from '../document/sight.ts'
import type { Sight } from '../document/sight.ts'
import { toMarked, toMarkedCut } from '../document/view-places.ts'
import { textOf } from '../document/views.ts'
import type { Format } from '../document/format.ts'
import { NO_FORMAT } from '../document/format.ts'
import type { ParagraphId, SuggestionId } from '../ids.ts'
import { compareWords } from '../text/compare-words.ts'
import { itemBefore } from './anchors.ts'
import type { Place } from './anchors.ts'
import { adjacentSuggestion } from './beside.ts'
import { erase, planErasure } from './erase.ts'
import type { Erasure } from './erase.ts'
import type { Hand } from './hand.ts'
import type { ItemId } from './items.ts'
import { printable } from './printable.ts'
import { formatAt } from './replace-each.ts'
import { dress } from './restyle.ts'

/** What makes a paragraph say other words, worked out before anything is written. */
export interface Rewording {
  readonly erasures: readonly Erasure[]
  readonly additions: readonly Addition[]
  /** The author's own suggestion beside what changes, which takes the new words in. */
  readonly adopted: SuggestionId | null
}

interface Addition {
  readonly after: ItemId | null
  readonly text: string
  /** Of the words that they replace. */
  readonly format: Format
}

/**
 * Works out which words of a paragraph go and which come, so that it says `text` in what is seen:
 * words that stay are not touched, and keep their authors. Null where it says that already.
 */
export function planRewording(
  hand: Hand,
  paragraph: ParagraphId,
  text: string,
  sight: Sight = MARKED,
): Rewording | null {
  const document = hand.reader.document()
  const shown = seenIn(document, sight).document.paragraphs.find(({ id }) => id === paragraph)
  if (shown === undefined) return null
  const wanted = printable(text)
  const at = (offset: number): Place => ({ paragraph, offset })
  const erasures: Erasure[] = []
  const additions: Addition[] = []
  let adopted: SuggestionId | null = null
  let format = NO_FORMAT
  let [read, written] = [0, 0]
  for (const { kind, length } of compareWords(textOf(shown), wanted)) {
    const from = toMarkedCut(document, sight, at(read)) ?? at(read)
    const to = toMarked(document, sight, at(kind === 'added' ? read : read + length))
    const place = to ?? at(read)
    const live = hand.reader.live(place.paragraph)
    if (kind === 'kept' || live === null) format = NO_FORMAT
    else {
      adopted ??= adjacentSuggestion(hand, live, place.offset)
      if (kind === 'struck') {
        erasures.push(planErasure(hand, from, place, sight))
        format = formatAt(hand.reader.live(from.paragraph), from.offset)
      } else {
        const words = wanted.slice(written, written + length)
        additions.push({ after: itemBefore(live, place.offset), text: words, format })
      }
    }
    if (kind !== 'added') read += length
    if (kind !== 'struck') written += length
  }
  return erasures.length + additions.length === 0 ? null : { erasures, additions, adopted }
}

/** Writes it down. Only within a stroke. */
export function reword(
  hand: Hand,
  transaction: Y.Transaction,
  { erasures, additions }: Rewording,
  suggestion: () => SuggestionId,
): void {
  for (const each of erasures) erase(hand, each, suggestion)
  for (const { after, text, format } of additions) {
    const { client, clock } = hand.insert(transaction, after, text, suggestion())
    const written = [client, clock - text.length + 1, text.length]
    for (const attribute of format) dress(hand, suggestion(), { attribute, on: true }, written)
  }
}
