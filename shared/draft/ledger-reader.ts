import type * as Y from 'yjs'
import type { Document, Paragraph } from '../document/document.ts'
import type { ParagraphId } from '../ids.ts'
import { fixedIn } from './blocks.ts'
import type { Draft } from './draft.ts'
import type { Entry } from './entry.ts'
import { entriesOf } from './entries.ts'
import { changedKeys, firstItem, isEnd, isJunk, itemAt, itemsSince, itemsWithin } from './items.ts'
import type { ItemId } from './items.ts'
import { Ledger } from './ledger.ts'
import { groupSegments, hasAny, makeLive } from './live.ts'
import type { LiveParagraph } from './live.ts'
import { eachRange } from './ranges.ts'
import type { Ranges } from './ranges.ts'
import type { Reader } from './reader.ts'
import { Row } from './row.ts'
import { endAfter, inDecidedOrder, readSegment } from './segments.ts'
import type { Segment } from './segments.ts'
import { readSettings } from './settings.ts'

/** Reads a draft once it was started, and as long as it is not stopped. */
export class LedgerReader implements Reader {
  private readonly books: Ledger
  private readonly segments = new Row<Segment>()
  private readonly byEnd = new Map<Y.Item, Segment>()
  private readonly paragraphs = new Row<LiveParagraph>()
  /** Those of `paragraphs`, kept apart so that a key need not go through all of them. */
  private plain: readonly Paragraph[] = []
  private tail: Paragraph | null = null
  private readonly byId = new Map<ParagraphId, LiveParagraph>()
  private readonly bySegment = new Map<Segment, LiveParagraph>()
  /** What the document says beside its paragraphs. */
  private beside: Beside
  private current: Document
  private listed: readonly Entry[] | null = null
  private readonly listeners = new Set<() => void>()

  constructor(readonly draft: Draft) {
    this.books = new Ledger(draft)
    this.beside = besideIn(draft)
    this.current = this.compose()
  }

  *start(): Generator<undefined, void> {
    let read = 0
    for (let item = firstItem(this.draft.body); item !== null; item = item.right) {
      if (isEnd(item)) this.place(item, this.segments.length)
      else if (isJunk(item)) this.books.setAside += 1
      read += 1
      if (read % 1_000 === 0) yield
    }
    yield
    this.regroup()
    this.current = this.compose()
    this.draft.doc.on('afterTransaction', this.onTransaction)
  }

  document(): Document {
    return this.current
  }

  entries(): readonly Entry[] {
    this.listed ??= entriesOf(this)
    return this.listed
  }

  live(id: ParagraphId): LiveParagraph | null {
    return this.byId.get(id) ?? null
  }

  lives(): readonly LiveParagraph[] {
    return this.paragraphs.all()
  }

  ledger(): Ledger {
    return this.books
  }

  paragraphWith(id: ItemId): LiveParagraph | null {
    const item = itemAt(this.draft.body, id)
    const end = item === null ? null : endAfter(item)
    const segment = end === null ? undefined : this.byEnd.get(end)
    return (segment && this.bySegment.get(segment)) ?? null
  }

  referenceTo(target: ParagraphId): string {
    return this.books.layers.references.letterOf(target)
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  stop(): void {
    this.draft.doc.off('afterTransaction', this.onTransaction)
    this.listeners.clear()
  }

  private readonly onTransaction = (transaction: Y.Transaction): void => {
    const { body, meeting, meta, rounds } = this.draft
    const touched = this.books.take(transaction)
    const ends = new Set<Y.Item>()
    let isRegrouped = false
    for (const item of itemsSince(body, transaction)) {
      if (isJunk(item)) this.books.setAside += 1
      const end = endAfter(item)
      if (end === null) continue
      if (!this.byEnd.has(end)) {
        this.placeInOrder(end, ends)
        isRegrouped = true
      }
      ends.add(end)
    }
    this.addEnds(ends, touched)
    const hasSettings = [meeting, meta, rounds].some(
      (map) => changedKeys(transaction, map).size > 0,
    )
    const hasSuggestions = [this.draft.suggestions, this.draft.supports].some(
      (map) => changedKeys(transaction, map).size > 0,
    )
    if (ends.size === 0 && !hasSettings && !hasSuggestions && touched.length === 0) return
    if (hasSettings) this.beside = besideIn(this.draft)
    const replaced = [...ends].map((end) => this.reread(end))
    if (isRegrouped || replaced.some((each) => each.isRegrouped)) this.regroup()
    else for (const { before, after } of replaced) this.replaceLive(before, after)
    this.current = this.compose()
    this.listed = null
    for (const listener of [...this.listeners]) listener()
  }

  private addEnds(ends: Set<Y.Item>, touched: Ranges): void {
    for (const range of eachRange(touched)) {
      for (const item of itemsWithin(this.draft.body, range)) {
        const end = endAfter(item)
        if (end !== null) ends.add(end)
      }
    }
  }

  /** A new end cuts the segment of the next one: both must be read. */
  private placeInOrder(end: Y.Item, ends: Set<Y.Item>): number {
    const next = end.right === null ? null : endAfter(end.right)
    if (next !== null) ends.add(next)
    const follower = next === null ? undefined : this.byEnd.get(next)
    const at =
      next === null
        ? this.segments.length
        : follower === undefined
          ? this.placeInOrder(next, ends)
          : this.segments.indexOf(follower)
    this.place(end, at)
    return at
  }

  private place(end: Y.Item, at: number): void {
    const segment = readSegment(end, this.books.layers)
    this.segments.insert(at, segment)
    this.byEnd.set(end, segment)
  }

  private reread(end: Y.Item): { before: Segment; after: Segment; isRegrouped: boolean } {
    const before = this.byEnd.get(end)
    const after = readSegment(end, this.books.layers)
    if (before === undefined) throw new Error('A segment lost its end')
    this.segments.replace(this.segments.indexOf(before), after)
    this.byEnd.set(end, after)
    const isRegrouped =
      JSON.stringify(before.happenings) !== JSON.stringify(after.happenings) ||
      // Words without an end after them are a paragraph, and without words there is none.
      (!after.ending.isVisible && hasAny(before) !== hasAny(after))
    return { before, after, isRegrouped }
  }

  private replaceLive(before: Segment, after: Segment): void {
    const live = this.bySegment.get(before)
    if (live === undefined) {
      this.regroup()
      return
    }
    const at = this.paragraphs.indexOf(live)
    const segments = live.segments.map((each) => (each === before ? after : each))
    const fresh = makeLive(segments, at === this.paragraphs.length - 1, this.books.suggestions)
    if (fresh === null) return
    this.paragraphs.replace(at, fresh)
    this.plain = this.plain.with(at, fresh.paragraph)
    for (const each of live.segments) this.bySegment.delete(each)
    for (const each of segments) this.bySegment.set(each, fresh)
    this.byId.set(fresh.paragraph.id, fresh)
  }

  private regroup(): void {
    const { groups, tail } = groupSegments(inDecidedOrder(this.segments.all()))
    this.tail = makeLive(tail, true, this.books.suggestions)?.paragraph ?? null
    const before = new Map(this.byId)
    this.byId.clear()
    this.bySegment.clear()
    const lives = groups.flatMap((segments, at) => {
      const isLast = at === groups.length - 1
      const live =
        this.reusable(before, segments, isLast) ??
        makeLive(segments, isLast, this.books.suggestions)
      if (live === null) return []
      this.byId.set(live.paragraph.id, live)
      for (const segment of segments) this.bySegment.set(segment, live)
      return [live]
    })
    this.paragraphs.fill(lives)
    this.plain = lives.map((live) => live.paragraph)
  }

  private reusable(
    before: ReadonlyMap<ParagraphId, LiveParagraph>,
    segments: readonly Segment[],
    isLast: boolean,
  ): LiveParagraph | null {
    const last = segments.at(-1)
    const live = last === undefined ? undefined : before.get(last.paragraph)
    const isSame =
      live !== undefined &&
      live.segments.length === segments.length &&
      live.segments.every((each, at) => each === segments[at]) &&
      // Being last decides whether a struck end shows.
      (last?.ending.deletions.length === 0 ||
        (live.paragraph.end.deletions.length === 0) === isLast)
    return isSame ? live : null
  }

  private compose(): Document {
    return {
      ...this.beside,
      ...this.references(),
      paragraphs: this.plain,
      ...(this.tail !== null && { tail: this.tail }),
      suggestions: this.books.suggestions,
    }
  }

  private references(): Pick<Document, 'references'> {
    const { references } = this.books.layers
    return references.isEmpty ? {} : { references: references.tell((id) => this.nowOf(id)) }
  }

  /** What lost its end is part of where its words, if any are left, stand. */
  private nowOf(id: ParagraphId): ParagraphId | null {
    if (this.byId.has(id)) return id
    const segment = this.segments.all().find((each) => each.paragraph === id)
    if (segment === undefined || !hasAny(segment)) return null
    return this.bySegment.get(segment)?.paragraph.id ?? null
  }
}

type Beside = Pick<Document, 'language' | 'thirdLevel' | 'fixed'>

function besideIn(draft: Draft): Beside {
  const settings = readSettings(draft)
  const fixed = fixedIn(draft)
  const isDashed = settings?.form?.thirdLevel === 'dash'
  return {
    language: settings?.meeting.language ?? 'es',
    ...(isDashed && { thirdLevel: 'dash' }),
    ...(fixed.size > 0 && { fixed }),
  }
}
