import { inBothPlaces } from '../document/both-places.ts'
import type { Document, Paragraph, Props, Run, View } from '../document/document.ts'
import { refers, referencesIn, spell } from '../document/references.ts'
import type { ReferenceWords } from '../document/references.ts'
import { groupsIn, moved, propsIn, staysIn } from '../document/views.ts'
import { atomsIn } from '../draft/anchors.ts'
import type { ItemId } from '../draft/items.ts'
import type { LiveParagraph } from '../draft/live.ts'
import { NO_RANGES, addRanges } from '../draft/ranges.ts'
import type { Ranges } from '../draft/ranges.ts'
import type { Reader } from '../draft/reader.ts'
import type { ParagraphId } from '../ids.ts'

/**
 * What a file showed when it was exported: one text, with a line break for each paragraph's end,
 * and the item of the draft behind every letter. Offsets count UTF-16 code units.
 */
export interface BaseText {
  readonly view: View
  readonly text: string
  readonly paragraphs: readonly BaseLine[]
  /** Letters that stand alike and one after the other in the draft; in order, without gaps. */
  readonly pieces: readonly BasePiece[]
  readonly document: Document
}

export interface BaseLine {
  readonly id: ParagraphId
  /** As the file shows it: with what was pending, unless that was left out. */
  readonly proposed: Props
  readonly from: number
  /** Where its end stands. */
  readonly to: number
  /** What is typed at its very start stands after this item. */
  readonly opening: ItemId | null
  /** The paragraphs of the marked text behind it; more than one where they come together in the view. */
  readonly parts: readonly ParagraphId[]
  /** Whether it stands only here, where somebody's pending move brought it. */
  readonly isMoved: boolean
}

export interface BasePiece {
  readonly from: number
  readonly length: number
  readonly item: ItemId
  /** As the file shows it: its marks, and how it looks. Of an end its marks. */
  readonly run: Run
}

/** Reads a draft as a view shows it. */
export function baseTextOf(reader: Reader, view: View): BaseText {
  const document = reader.document()
  const { groups, moved } = orderIn(view, document)
  const writer = new Writer(view, moved, referencesIn(document, view))
  // The tail is the end that words without one get; there is nothing in it to write on.
  const parts = groups.map((group) => group.filter((each) => each !== document.tail))
  for (const group of parts) writer.line(group, reader)
  return { view, document, ...writer.finish() }
}

/** The piece that holds an offset; null beyond the end. */
export function pieceAt({ pieces }: BaseText, offset: number): BasePiece | null {
  let low = 0
  let high = pieces.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const piece = pieces[middle]
    if (piece === undefined) return null
    if (offset < piece.from) high = middle - 1
    else if (offset >= piece.from + piece.length) low = middle + 1
    else return piece
  }
  return null
}

/** The pieces between two offsets, cut where they straddle one. */
export function* piecesBetween(base: BaseText, from: number, to: number): Generator<BasePiece> {
  for (let at = from; at < to;) {
    const piece = pieceAt(base, at)
    if (piece === null) return
    const length = Math.min(to, piece.from + piece.length) - at
    const { client, clock } = piece.item
    yield { from: at, length, item: { client, clock: clock + at - piece.from }, run: piece.run }
    at += length
  }
}

/** The items between two offsets. */
export function itemsBetween(base: BaseText, from: number, to: number): Ranges {
  const flat = [...piecesBetween(base, from, to)].flatMap(({ item, length }) => [
    item.client,
    item.clock,
    length,
  ])
  return addRanges(flat, NO_RANGES)
}

/** The paragraph whose letters, or whose end, stand at an offset; the last one beyond the end. */
export function lineAt({ paragraphs }: BaseText, offset: number): BaseLine | null {
  let low = 0
  let high = paragraphs.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (offset > (paragraphs[middle]?.to ?? 0)) low = middle + 1
    else high = middle
  }
  return paragraphs[low] ?? null
}

/** The item after which a letter stands that is typed at an offset of a paragraph. */
export function anchorBefore(base: BaseText, line: BaseLine, offset: number): ItemId | null {
  if (offset <= line.from) return line.opening
  const piece = pieceAt(base, offset - 1)
  if (piece === null) return line.opening
  return { client: piece.item.client, clock: piece.item.clock + offset - 1 - piece.from }
}

class Writer {
  private text = ''
  private readonly lines: BaseLine[] = []
  private readonly pieces: BasePiece[] = []

  constructor(
    private readonly view: View,
    private readonly moved: ReadonlySet<ParagraphId>,
    private readonly said: ReferenceWords,
  ) {}

  line(group: readonly Paragraph[], reader: Reader): void {
    const from = this.text.length
    const lives = group.flatMap(({ id }) => reader.live(id) ?? [])
    const last = group.at(-1)
    if (last === undefined) return
    for (const live of lives) this.words(live)
    const to = this.text.length
    const end = lives.at(-1)?.segments.at(-1)?.end.id
    if (end === undefined) return
    this.add('\n', end, { text: '\n', ...last.end })
    const { view } = this
    this.lines.push({
      id: last.id,
      proposed: propsIn(view === 'original' ? 'original' : 'accepted', last),
      from,
      to,
      opening: openingOf(lives),
      parts: group.map(({ id }) => id),
      isMoved: group.some(({ id }) => this.moved.has(id)),
    })
  }

  finish(): Pick<BaseText, 'text' | 'paragraphs' | 'pieces'> {
    return { text: this.text, paragraphs: this.lines, pieces: this.pieces }
  }

  private words(live: LiveParagraph): void {
    const runs = live.paragraph.runs[Symbol.iterator]()
    let run = runs.next().value
    let left = run?.text.length ?? 0
    for (const atom of atomsIn(live)) {
      if (!atom.isVisible) continue
      // Runs are made of atoms, so that an atom never reaches over the end of its run.
      while (left <= 0 && run !== undefined) {
        run = runs.next().value
        left = run?.text.length ?? 0
      }
      if (run === undefined) return
      left -= atom.length
      if (this.view !== 'marked' && !staysIn(this.view, run)) continue
      const item = { client: atom.client, clock: atom.clock }
      // What stands in the file for a reference is its words: one item behind all of them.
      if (refers(atom.text))
        for (const sign of spell(atom.text, this.said)) this.add(sign, item, run)
      else this.add(atom.text, item, run)
    }
  }

  private add(text: string, item: ItemId, run: Run): void {
    this.pieces.push({ from: this.text.length, length: text.length, item, run })
    this.text += text
  }
}

interface Order {
  readonly groups: readonly (readonly Paragraph[])[]
  /** What stands only where a pending move brings it. */
  readonly moved: ReadonlySet<ParagraphId>
}

/** As a file shows it: what a country adds and moves is in the marked text only where it comes to. */
function orderIn(view: View, document: Document): Order {
  if (view === 'original') return { groups: groupsIn(view, document), moved: new Set() }
  const moved = movedIn(document)
  if (view === 'accepted') return { groups: groupsIn(view, document), moved }
  const placed = inBothPlaces(document).filter(({ move }) => move?.side !== 'to')
  const stays = placed.filter(({ paragraph, move }) => move === null && moved.has(paragraph.id))
  return {
    groups: placed.map(({ paragraph }) => [paragraph]),
    moved: new Set(stays.map(({ paragraph }) => paragraph.id)),
  }
}

function movedIn(document: Document): ReadonlySet<ParagraphId> {
  const ids = new Set<ParagraphId>()
  moved(document, (taken) => {
    for (const id of taken) ids.add(id)
  })
  return ids
}

/** The first opening: what is typed after it stands before all words of the paragraph. */
function openingOf(lives: readonly LiveParagraph[]): ItemId | null {
  for (const live of lives) {
    for (const atom of atomsIn(live)) {
      if (atom.text === '') return { client: atom.client, clock: atom.clock }
      if (atom.isVisible) break
    }
  }
  return null
}
