import type { ParagraphId } from '../ids.ts'
import type { ItemId } from './items.ts'
import type { LiveParagraph } from './live.ts'
import { Overlay } from './overlay.ts'
import { NO_RANGES, addRanges, eachRange } from './ranges.ts'
import type { Ranges } from './ranges.ts'
import type { Reader } from './reader.ts'

/** The words of some items and where they begin. */
export interface Words {
  /** In the order of the text, hidden ones too; a line break for each paragraph end. */
  readonly text: string
  readonly paragraph: ParagraphId | null
  readonly lives: readonly LiveParagraph[]
  /** Every stretch has arrived. */
  readonly isWhole: boolean
}

const NO_WORDS: Words = { text: '', paragraph: null, lives: [], isWhole: true }

/** Reads items that may be anywhere in the draft, and may show no more. */
export function wordsOf(reader: Reader, ranges: Ranges): Words {
  if (ranges.length === 0) return NO_WORDS
  const lives = new Set<LiveParagraph>()
  let isWhole = true
  for (const { client, clock, length } of eachRange(ranges)) {
    for (const at of length === 1 ? [clock] : [clock, clock + length - 1]) {
      const live = reader.paragraphWith({ client, clock: at })
      if (live === null) isWhole = false
      else lives.add(live)
    }
  }
  const sorted = lives.size > 1 ? reader.lives().filter((live) => lives.has(live)) : [...lives]
  const wanted = new Overlay<null>()
  wanted.add(addRanges(ranges, NO_RANGES), null)
  return {
    text: sorted.map((live) => wordsIn(live, wanted)).join(''),
    paragraph: sorted[0]?.paragraph.id ?? null,
    lives: sorted,
    isWhole,
  }
}

/** Without lists on the way: it is asked of every decision, and most of a paragraph is not wanted. */
function wordsIn({ segments }: LiveParagraph, wanted: Overlay<null>): string {
  let words = ''
  for (const { atoms, end } of segments) {
    for (const atom of atoms) words += cut(atom.text, atom, wanted)
    words += cut('\n', end.id, wanted)
  }
  return words
}

function cut(text: string, { client, clock }: ItemId, wanted: Overlay<null>): string {
  const spans = wanted.over(client, clock, text.length)
  if (spans.length === 0) return ''
  return spans
    .toSorted((a, b) => a.clock - b.clock)
    .map((span) => text.slice(Math.max(0, span.clock - clock), Math.max(0, span.end - clock)))
    .join('')
}
