import type * as Y from 'yjs'
import { compareWords } from '../text/compare-words.ts'
import type { SuggestionId } from '../ids.ts'
import { FORM } from '../meeting/form.ts'
import { fillIn } from '../templates/placeholders.ts'
import { atomsIn, itemBefore } from './anchors.ts'
import { blocksOf } from './blocks.ts'
import type { Block } from './blocks.ts'
import { proposeThanks } from './closing-thanks.ts'
import { decide } from './decide.ts'
import type { Decider } from './decide.ts'
import { Hand } from './hand.ts'
import type { ItemId } from './items.ts'
import { isLapsed } from './kept-thanks.ts'
import type { LiveParagraph } from './live.ts'
import { NO_RANGES, addRanges } from './ranges.ts'
import type { Ranges } from './ranges.ts'
import type { Reader } from './reader.ts'
import { readSettings, writeForm, writeMeeting } from './settings.ts'
import type { Settings } from './settings.ts'

/**
 * Blocks follow the meeting's data. What changes in one is a suggestion of the presidency that its chair
 * accepts in the same breath: so the gate, the record, the log, former rounds and copies that were away
 * know nothing new, and nobody's words are lost.
 *
 * 1. Only the agreed words are compared with what the data say; what a delegation has pending in a block
 *    stays where it is, and is decided on as everywhere.
 * 2. A block whose agreed words were others already (the chair accepted a delegation's, or sat at two
 *    pages at once) is let be until she asks for it: words that were agreed on do not vanish unseen.
 * 3. A block whose paragraph is gone, or was joined to another, is let be.
 * 4. Whether a paragraph stands is never decided by data: its coming and going are proposed.
 */
export function changeMeeting(reader: Reader, { meeting, form }: Data, by: Decider): void {
  const before = readSettings(reader.draft)?.meeting.attending
  const strayed = new Set(strayedBlocks(reader).map(({ block }) => block.paragraph))
  writeMeeting(reader.draft, meeting)
  if (form !== undefined) writeForm(reader.draft, form)
  alignBlocks(
    reader,
    strayedBlocks(reader).filter(({ block }) => !strayed.has(block.paragraph)),
    by,
  )
  proposeThanks(reader, before, by)
}

/** A form that is left out stays as it is. */
type Data = Pick<Settings, 'meeting' | 'form'>

/** Makes blocks say what the data say. */
export function alignBlocks(reader: Reader, strayed: readonly Strayed[], by: Decider): void {
  if (strayed.length === 0) return
  const hand = new Hand(reader, { party: 'PPT', delegate: by.name }, () => by.atMs)
  const made = new Set<SuggestionId>()
  hand.stroke((transaction) => {
    for (const each of strayed) made.add(rewrite(hand, transaction, each))
  })
  const entries = reader.entries().filter(({ suggestion }) => made.has(suggestion.id))
  decide(reader, entries, 'accepted', by)
}

/** A block whose agreed words are not what the data say. */
export interface Strayed {
  readonly block: Block
  readonly live: LiveParagraph
  readonly words: string
  readonly wanted: string
}

export function strayedBlocks(reader: Reader): readonly Strayed[] {
  const settings = readSettings(reader.draft)
  if (settings === null) return []
  return blocksOf(reader.draft).flatMap((block) => {
    const isOut = block.isFree || isLapsed(reader.draft, settings.meeting, block.pattern)
    const live = isOut ? null : reader.live(block.paragraph)
    // What is only proposed is agreed on first.
    if (live === null || live.paragraph.end.insertion !== null) return []
    const words = live.paragraph.runs
      .filter(({ insertion }) => insertion === null)
      .map(({ text }) => text)
      .join('')
    const wanted = fillIn(block.pattern, settings.meeting, settings.form ?? FORM)
    return words === wanted ? [] : [{ block, live, words, wanted }]
  })
}

function rewrite(hand: Hand, transaction: Y.Transaction, strayed: Strayed): SuggestionId {
  const { live, words, wanted } = strayed
  const suggestion = hand.propose()
  const agreed = agreedItems(live)
  let [read, written] = [0, 0]
  let struck: Ranges = NO_RANGES
  for (const { kind, length } of compareWords(words, wanted)) {
    if (kind === 'struck') {
      for (const { client, clock } of agreed.slice(read, read + length)) {
        struck = addRanges(struck, [client, clock, 1])
      }
    }
    if (kind === 'added') {
      const before = agreed[read - 1] ?? itemBefore(live, 0)
      hand.insert(transaction, before, wanted.slice(written, written + length), suggestion)
    }
    if (kind !== 'added') read += length
    if (kind !== 'struck') written += length
  }
  if (struck.length > 0) hand.mark(null, { kind: 'delete', suggestion, ranges: struck })
  return suggestion
}

/** The item of each letter that nobody proposes. */
function agreedItems(live: LiveParagraph): readonly ItemId[] {
  return [...atomsIn(live)]
    .filter(({ isVisible, insertion }) => isVisible && insertion === null)
    .flatMap(({ client, clock, length }) =>
      Array.from({ length }, (_, at) => ({ client, clock: clock + at })),
    )
}
