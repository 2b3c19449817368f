import type { Paragraph } from '../document/document.ts'
import type { Stretch } from '../document/place.ts'
import { referencesIn, spell } from '../document/references.ts'
import type { Passage } from '../document/threads.ts'
import type { ParagraphId } from '../ids.ts'
import { atomsBetween, atomsIn } from './anchors.ts'
import type { Place } from './anchors.ts'
import { itemAt } from './items.ts'
import type { LiveParagraph } from './live.ts'
import { NO_RANGES, addRanges, eachRange } from './ranges.ts'
import type { Range, Ranges } from './ranges.ts'
import type { Reader } from './reader.ts'

/** Of the marked view. */
export type Span = Stretch

/** Words, and their paragraph as it was when they were found. */
export interface FoundSpan extends Span {
  readonly seen: Paragraph
}

/** Those whose paragraph is still what it was: elsewhere the offsets may name other words. */
export function stillThere(reader: Reader, spans: readonly FoundSpan[]): readonly FoundSpan[] {
  return spans.filter(({ paragraph, seen }) => reader.live(paragraph)?.paragraph === seen)
}

/** Names the words between two places that show, so that they are found again after any edit. */
export function rangesBetween(reader: Reader, from: Place, to: Place): Ranges {
  const lives = reader.lives()
  const [first, last] = [from, to].map(({ paragraph }) =>
    lives.findIndex((live) => live.paragraph.id === paragraph),
  )
  if (first === undefined || last === undefined || first < 0) return NO_RANGES
  const ranges = lives.slice(first, last + 1).flatMap((live) => {
    const { id } = live.paragraph
    const start = id === from.paragraph ? from.offset : 0
    const end = id === to.paragraph ? to.offset : Infinity
    return [...atomsBetween(live, start, end)].flatMap((piece) => piece.ranges)
  })
  return addRanges(ranges, NO_RANGES)
}

/** At what place of the text each paragraph stands. */
export type Places = ReadonlyMap<LiveParagraph, number>

export function placesIn(reader: Reader): Places {
  return new Map(reader.lives().map((live, at) => [live, at]))
}

/**
 * `ranges` as `addRanges` leaves them, in order and each item once. The places are made once
 * for many passages.
 */
export function passageOf(
  reader: Reader,
  ranges: Ranges,
  places: Places = placesIn(reader),
): Passage {
  const wanted = byClient(ranges)
  const lives = [...livesOf(reader, ranges)].sort(
    (a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0),
  )
  const pieces = lives.map((live) => piecesIn(live, wanted))
  const spans = pieces.flatMap((piece) => piece.spans)
  const shown = pieces.flatMap((piece) => piece.shown)
  const words = spans.length > 0 ? shown : pieces.flatMap((piece) => piece.hidden)
  const said = spell(words.join(' '), referencesIn(reader.document(), 'marked'))
  return { spans, words: said.replace(/\s+/g, ' ').trim() }
}

type ByClient = ReadonlyMap<number, readonly Range[]>

function byClient(ranges: Ranges): ByClient {
  const sorted = new Map<number, Range[]>()
  for (const range of eachRange(ranges)) {
    const others = sorted.get(range.client)
    if (others === undefined) sorted.set(range.client, [range])
    else others.push(range)
  }
  return sorted
}

/** From item to item, not from clock to clock: a range may be as long as it likes. */
function livesOf(reader: Reader, ranges: Ranges): ReadonlySet<LiveParagraph> {
  const lives = new Set<LiveParagraph>()
  for (const { client, clock, length } of eachRange(ranges)) {
    let at = clock
    while (at < clock + length) {
      const item = itemAt(reader.draft.body, { client, clock: at })
      if (item === null) break
      const live = reader.paragraphWith({ client, clock: at })
      if (live !== null) lives.add(live)
      at = item.id.clock + item.length
    }
  }
  return lives
}

function piecesIn(live: LiveParagraph, wanted: ByClient) {
  const spans: Span[] = []
  const [shown, hidden]: [string[], string[]] = [[], []]
  let offset = 0
  for (const { client, clock, length, text, isVisible } of atomsIn(live)) {
    for (const range of overlapping(wanted.get(client) ?? [], clock, clock + length)) {
      const from = Math.max(0, range.clock - clock)
      const to = Math.min(length, range.clock + range.length - clock)
      if (text === '') continue
      if (!isVisible) hidden.push(text.slice(from, to))
      else {
        const isNext = append(spans, live.paragraph.id, offset + from, offset + to)
        if (isNext) shown.push((shown.pop() ?? '') + text.slice(from, to))
        else shown.push(text.slice(from, to))
      }
    }
    if (isVisible) offset += length
  }
  return { spans, shown, hidden: [hidden.join('')] }
}

/** By halving: of many ranges few lie over one stretch of items. */
function* overlapping(sorted: readonly Range[], clock: number, end: number): Generator<Range> {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const range = sorted[middle]
    if (range !== undefined && range.clock + range.length <= clock) low = middle + 1
    else high = middle
  }
  for (let at = low; at < sorted.length; at += 1) {
    const range = sorted[at]
    if (range === undefined || range.clock >= end) return
    yield range
  }
}

/** Whether it goes on where the last one ends; then they are one. */
function append(spans: Span[], paragraph: ParagraphId, from: number, to: number): boolean {
  const last = spans.at(-1)
  const isNext = last?.to === from
  if (isNext) spans[spans.length - 1] = { ...last, to }
  else spans.push({ paragraph, from, to })
  return isNext
}
