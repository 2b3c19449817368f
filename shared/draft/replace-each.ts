import type * as Y from 'yjs'
import { NO_FORMAT, formatIn } from '../document/format.ts'
import type { Format } from '../document/format.ts'
import type { ParagraphId, SuggestionId } from '../ids.ts'
import { itemBefore } from './anchors.ts'
import { erase, planErasure } from './erase.ts'
import type { Erasure } from './erase.ts'
import type { Hand } from './hand.ts'
import type { LiveParagraph } from './live.ts'
import { NO_RANGES, addRanges } from './ranges.ts'
import type { Ranges } from './ranges.ts'
import { dress } from './restyle.ts'

/** Words to be replaced, piece by piece where others' struck words lie between. In the marked view. */
export type Occurrence = readonly {
  readonly paragraph: ParagraphId
  readonly from: number
  readonly to: number
}[]

/** One replacement, worked out before anything is written. */
export interface Replacement {
  readonly live: LiveParagraph
  /** Where the new words go: after the last of the old ones. */
  readonly offset: number
  readonly withdrawn: Erasure['withdrawn']
  readonly struck: Ranges
  /** Of the first of the old words: the new ones have it too. */
  readonly format: Format
  /** The author's own suggestion that stands beside them, which takes the new words in. */
  readonly adopted: SuggestionId | null
}

/**
 * Works out how to replace several occurrences in one stroke. Each becomes a suggestion of its
 * own, so that the chair decides on what is before her eyes and may take one and leave another.
 * Those of which everything is struck by one's own country already are passed over.
 */
export function planReplacements(
  hand: Hand,
  occurrences: readonly Occurrence[],
  beside: (live: LiveParagraph, offset: number) => SuggestionId | null,
): readonly Replacement[] {
  return occurrences.flatMap((parts) => {
    const last = parts.at(-1)
    const live = last === undefined ? null : hand.reader.live(last.paragraph)
    const [first] = parts
    if (first === undefined || last === undefined || live === null) return []
    const erasures = parts.map(({ paragraph, from, to }) =>
      planErasure(hand, { paragraph, offset: from }, { paragraph, offset: to }),
    )
    const withdrawn = joinWithdrawn(erasures)
    const struck = erasures.map((each) => each.struck).reduce(addRanges, NO_RANGES)
    if (withdrawn.size === 0 && struck.length === 0) return []
    const format = formatAt(hand.reader.live(first.paragraph), first.from)
    return [{ live, offset: last.to, withdrawn, struck, format, adopted: beside(live, last.to) }]
  })
}

/** Writes the replacements down. Only within a stroke; `text` may be empty, and has no line breaks. */
export function replaceEach(
  hand: Hand,
  transaction: Y.Transaction,
  replacements: readonly Replacement[],
  text: string,
): void {
  // Once for all: a mark that is written anew for each occurrence would grow with their square.
  const withdrawn = joinWithdrawn(replacements)
  erase(hand, { withdrawn, struck: NO_RANGES, joined: null }, () => hand.propose())
  for (const { live, offset, struck, format, adopted } of replacements) {
    let made = adopted
    const suggestion = () => (made ??= hand.propose())
    erase(hand, { withdrawn: new Map(), struck, joined: null }, suggestion)
    if (text === '') continue
    const { client, clock } = hand.insert(transaction, itemBefore(live, offset), text, suggestion())
    const written = [client, clock - text.length + 1, text.length]
    for (const attribute of format) dress(hand, suggestion(), { attribute, on: true }, written)
  }
}

/** With everything pending accepted. */
export function formatAt(live: LiveParagraph | null, offset: number): Format {
  let end = 0
  for (const run of live?.paragraph.runs ?? []) {
    end += run.text.length
    if (offset < end) return formatIn('accepted', run)
  }
  return NO_FORMAT
}

function joinWithdrawn(all: readonly Pick<Erasure, 'withdrawn'>[]): Erasure['withdrawn'] {
  const joined = new Map<SuggestionId, Ranges>()
  for (const { withdrawn } of all) {
    for (const [id, ranges] of withdrawn) {
      joined.set(id, addRanges(joined.get(id) ?? NO_RANGES, ranges))
    }
  }
  return joined
}
