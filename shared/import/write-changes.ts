import type * as Y from 'yjs'
import type { Suggestion } from '../document/document.ts'
import type { Attribute } from '../document/format.ts'
import { displace } from '../draft/displace.ts'
import { grow } from '../draft/erase.ts'
import type { Hand } from '../draft/hand.ts'
import { paragraphKey } from '../draft/items.ts'
import type { ItemId } from '../draft/items.ts'
import { cutFrom, proposed, standsBy } from '../draft/lines.ts'
import { addRanges, NO_RANGES } from '../draft/ranges.ts'
import type { Ranges } from '../draft/ranges.ts'
import { dress, restyle } from '../draft/restyle.ts'
import { setPropsOf } from '../draft/set-props.ts'
import { OPEN, endEmbed } from '../draft/start.ts'
import type { ParagraphId, SuggestionId } from '../ids.ts'
import { paragraphId, suggestionId } from '../ids.ts'
import { unreachable } from '../result.ts'
import type { NewLine } from './change.ts'
import type { Landing } from './landing.ts'
import type { PlacedInsertion, Placement, Writing } from './place.ts'

/**
 * Writes what a file asks for into the draft, each change under its suggestion. One writer for
 * all of a file: what is added at one place stands in the order of the file.
 */
export class ChangeWriter {
  /** By the item that something was put after: the last item that was put there. */
  private readonly ends = new Map<string, ItemId>()
  /** The ends of paragraphs that were made, by which of the file's they are. */
  private readonly made = new Map<number, ItemId>()

  private lastMoveMs = -Infinity

  constructor(
    private readonly hand: Hand,
    /** Hears where the letters of the file are put. */
    private readonly landing: Landing,
  ) {}

  /** Answers the suggestion that it became; '' where nothing was to be written. Only within a stroke. */
  writeAs(
    transaction: Y.Transaction,
    placement: Placement,
    by: Pick<Suggestion, 'delegate' | 'atMs'>,
  ): SuggestionId {
    let made = suggestionId('')
    if (placement.kind !== 'placed') return made
    const atMs = placement.write.kind === 'move' ? this.turnFrom(by.atMs) : by.atMs
    this.write(
      transaction,
      placement.write,
      () => (made ||= this.hand.propose({ delegate: by.delegate, atMs })),
    )
    return made
  }

  /** Moves are replayed by their time: those of one file in its order, whose clock knows seconds only. */
  private turnFrom(atMs: number): number {
    this.lastMoveMs = Math.max(atMs, this.lastMoveMs + 1)
    return this.lastMoveMs
  }

  private write(
    transaction: Y.Transaction,
    writing: Writing,
    suggestion: () => SuggestionId,
  ): void {
    const { hand } = this
    switch (writing.kind) {
      case 'words': {
        const { withdrawn, struck } = writing.strikes
        for (const [own, ranges] of withdrawn) grow(hand, 'withdraw', own, ranges)
        if (struck.length > 0) grow(hand, 'delete', suggestion(), struck)
        for (const each of writing.insertions) this.insert(transaction, each, suggestion)
        return
      }
      case 'props':
        setPropsOf(hand, writing.live, writing.props, suggestion)
        return
      case 'format':
        restyle(hand, writing.restyling, suggestion)
        return
      case 'move':
        this.move(writing, suggestion)
        return
      default:
        unreachable(writing)
    }
  }

  private insert(
    transaction: Y.Transaction,
    insertion: PlacedInsertion,
    suggestion: () => SuggestionId,
  ): void {
    const put = (after: ItemId | null, make: string | ((doc: Y.Doc) => object)) =>
      this.hand.insert(transaction, after, make, suggestion())
    const dressed = new Map<Attribute, Ranges>()
    const putLine = (after: ItemId | null, line: NewLine): ItemId | null => {
      const { text, formats } = line
      if (text === '') return after
      const end = put(after, text)
      this.land(line, end)
      for (const { attribute, from, to } of formats) {
        const ranges = [end.client, end.clock - text.length + 1 + from, to - from]
        dressed.set(attribute, addRanges(dressed.get(attribute) ?? NO_RANGES, ranges))
      }
      return end
    }
    const anchor = anchorOf(insertion)
    const key = anchor === null ? '' : `${anchor.client}.${anchor.clock}`
    let last = this.ends.get(key) ?? anchor
    if (insertion.form === 'within') {
      const { live } = insertion.spot
      const cut = cutFrom(live, anchor)
      insertion.lines.forEach((line, at) => {
        last = putLine(last, line)
        if (at === insertion.lines.length - 1) return
        const props = line.props ?? proposed(live)
        last = put(last, (doc) => endEmbed(doc, props, cut))
        this.note(line, last)
        last = put(last, () => OPEN)
      })
    } else {
      const { live } = insertion
      const follows = live === null ? null : standsBy(this.hand, live)
      for (const line of insertion.lines) {
        const props = line.props ?? (live === null ? PLAIN_PROPS : proposed(live))
        const opening = put(last, () => OPEN)
        if (line.paragraph !== null) this.landing.open(line.paragraph, opening)
        last = putLine(opening, line)
        last = put(last, (doc) => endEmbed(doc, props, { follows }))
        this.note(line, last)
      }
    }
    for (const [attribute, ranges] of dressed) {
      dress(this.hand, suggestion(), { attribute, on: true }, ranges)
    }
    if (last !== null) this.ends.set(key, last)
  }

  private land({ text, origins }: NewLine, end: ItemId): void {
    const start = end.clock - text.length + 1
    for (const { paragraph, offset, at, length } of origins) {
      const item = { client: end.client, clock: start + at }
      this.landing.put({ paragraph, offset, length, item })
    }
  }

  private note({ paragraph }: NewLine, end: ItemId): void {
    if (paragraph !== null) this.made.set(paragraph, end)
  }

  /** Of what the file adds, both what is moved and what that is to stand after. */
  private move(writing: Extract<Writing, { kind: 'move' }>, suggestion: () => SuggestionId): void {
    const paragraphs = writing.paragraphs.flatMap((each) =>
      each.kind === 'known' ? each.id : (this.madeFrom(each.paragraph) ?? []),
    )
    const after = this.madeFrom(writing.afterNew) ?? writing.after
    const written = writing.seesNew ? [...this.made.values()] : []
    displace(
      this.hand,
      { paragraphs, after, isHome: writing.isHome },
      suggestion,
      new Map(written.map((end) => [idOf(end), end])),
    )
  }

  private madeFrom(paragraph: number | null): ParagraphId | null {
    const end = paragraph === null ? undefined : this.made.get(paragraph)
    return end === undefined ? null : idOf(end)
  }
}

function idOf(end: ItemId): ParagraphId {
  return paragraphId(paragraphKey(end))
}

const PLAIN_PROPS = { kind: 'plain', level: 0 } as const

function anchorOf(insertion: PlacedInsertion): ItemId | null {
  if (insertion.form === 'within') return insertion.spot.after
  return insertion.live?.segments.at(-1)?.end.id ?? null
}
