import type * as Y from 'yjs'
import type { Suggestion } from '../document/document.ts'
import type { Format } from '../document/format.ts'
import { NO_FORMAT } from '../document/format.ts'
import { piecesOf, refers, withoutLetters } from '../document/references.ts'
import type { MarkId, SuggestionId } from '../ids.ts'
import { markId, suggestionId } from '../ids.ts'
import type { Party } from '../meeting/party.ts'
import { aheadIn, clientOf, withoutAhead } from './ahead.ts'
import { authorshipKey } from './authorship.ts'
import { ORIGIN } from './draft.ts'
import { insertAfter, nextClock, referenceEmbed } from './items.ts'
import type { ItemId } from './items.ts'
import type { Ranges } from './ranges.ts'
import { NO_RANGES, addRanges, eachRange, rangesInclude, subtractRanges } from './ranges.ts'
import type { Mark } from './records.ts'
import { storedSuggestion } from './records.ts'
import { storedMark } from './rewriting.ts'
import type { Reader } from './reader.ts'
import { nextKey } from './start.ts'

/** In whose name one writes. */
export interface Author {
  readonly party: Party
  readonly delegate: string
  /** Who writes it down for a party that speaks: the rapporteur's. Left out where one writes for oneself. */
  readonly by?: Party
}

/** What one stroke of the hand did, so that it can be undone. */
export interface Stroke {
  readonly inserted: readonly Inserted[]
  readonly marked: readonly MarkChange[]
}

export interface Inserted {
  readonly suggestion: SuggestionId
  readonly ranges: Ranges
}

/** A mark before and after; `before` null where there was none. */
export interface MarkChange {
  readonly id: MarkId
  readonly before: Mark | null
  readonly after: Mark
}

/**
 * Writes into the ledger for one author. All that is done in one `stroke` is one transaction.
 *
 * 1. Before the first character for a suggestion, in the same transaction, the client says
 *    whose it is. It says so again whenever anybody else may have written with its client id
 *    in between: Yjs may replace the id, and several hands may share a document.
 * 2. A format mark may reach ahead over what its client has not written yet, so that it is not
 *    written anew for each letter. Whatever is inserted without it draws it back first.
 */
export class Hand {
  private attribution: { client: number; clock: number; suggestion: SuggestionId } | null = null
  private readonly inserted = new Map<SuggestionId, Ranges>()
  private readonly marked = new Map<MarkId, MarkChange>()
  /** Marks that this stroke has drawn back: no change that is seen, or undone. */
  private readonly drawnBack = new Map<MarkId, Mark>()
  /** What this stroke has written of each mark, as it is stored. */
  private readonly written = new Map<MarkId, Ranges>()
  private format = NO_FORMAT

  constructor(
    readonly reader: Reader,
    readonly author: Author,
    readonly nowMs: () => number,
  ) {}

  /** `format` is what the words that are inserted are to have, which the caller sees to. */
  stroke(write: (transaction: Y.Transaction) => void, format: Format = NO_FORMAT): Stroke {
    const { doc } = this.reader.draft
    this.format = format
    doc.transact((transaction) => {
      if (this.attribution !== null && !this.isLastSaid(this.attribution)) this.attribution = null
      write(transaction)
      if (this.attribution !== null) this.attribution.clock = nextClock(doc)
    }, ORIGIN.pen)
    const stroke = {
      inserted: this.insertedSoFar(),
      marked: [...this.marked.values()],
    }
    this.inserted.clear()
    this.marked.clear()
    this.drawnBack.clear()
    this.written.clear()
    return stroke
  }

  /** What this stroke has inserted. Only within a stroke. */
  insertedSoFar(): Stroke['inserted'] {
    return [...this.inserted].map(([suggestion, ranges]) => ({ suggestion, ranges }))
  }

  /** Opens a new suggestion of the author, or of a colleague who wrote it elsewhere. Only within a stroke. */
  propose(as: Partial<Pick<Suggestion, 'delegate' | 'atMs'>> = {}): SuggestionId {
    const { doc, suggestions } = this.reader.draft
    const id = suggestionId(nextKey(doc))
    suggestions.set(id, storedSuggestion({ ...this.author, atMs: this.nowMs(), ...as }))
    return id
  }

  /** Inserts after an item and says for which suggestion. Only within a stroke. */
  insert(
    transaction: Y.Transaction,
    after: ItemId | null,
    make: string | ((doc: Y.Doc) => object),
    suggestion: SuggestionId,
  ): ItemId {
    const { doc, body } = this.reader.draft
    this.attribute(suggestion)
    this.drawBack(suggestion)
    const clock = nextClock(doc)
    const pieces = typeof make === 'string' ? piecesOf(make) : [make(doc)]
    let last = after
    for (const piece of pieces) {
      last = insertAfter(transaction, body, last, this.stored(piece))
    }
    if (last === null) throw new RangeError('Nothing is inserted of no words')
    if (this.attribution !== null) this.attribution.clock = nextClock(doc)
    const ranges = [doc.clientID, clock, nextClock(doc) - clock]
    this.inserted.set(suggestion, addRanges(this.inserted.get(suggestion) ?? NO_RANGES, ranges))
    return last
  }

  /** A letter that refers to a paragraph is an item of its own; one that only looks like it is none. */
  private stored(piece: string | object): string | object {
    if (typeof piece !== 'string' || !refers(piece)) return piece
    const target = this.reader.ledger().layers.references.targetOf(piece)
    return target === null ? withoutLetters(piece) : referenceEmbed(target)
  }

  /**
   * Writes a mark, new (`id` null) or anew. Only within a stroke. `ahead` is stored with its
   * ranges: what they name is not there yet, and so is no part of what the stroke has done.
   */
  mark(id: MarkId | null, mark: Mark, ahead = NO_RANGES): MarkId {
    const { draft } = this.reader
    const { doc } = draft
    const key = id ?? markId(nextKey(doc))
    const known = this.drawnBack.get(key) ?? this.reader.ledger().marks.get(key) ?? null
    const before = this.marked.get(key)?.before ?? known
    // Of what a colleague's page may yet write nothing is known here.
    const isForeign = clientOf(key) !== doc.clientID
    const there = isForeign ? withoutAhead(draft, clientOf(key), mark.ranges) : mark.ranges
    this.write(key, mark, addRanges(there, ahead))
    this.marked.set(key, { id: key, before, after: mark })
    return key
  }

  /** The marks of a suggestion, with what this stroke has written of them so far. */
  marksOf(suggestion: SuggestionId): ReadonlyMap<MarkId, Mark> {
    const marks = new Map(this.reader.ledger().marksOf(suggestion))
    for (const [id, mark] of this.drawnBack) if (mark.suggestion === suggestion) marks.set(id, mark)
    for (const { id, after } of this.marked.values()) {
      if (after.suggestion === suggestion) marks.set(id, after)
    }
    return marks
  }

  /** Whether it was decided what a mark does to any of these: it does nothing further there. */
  isDecided(id: MarkId, ranges: Ranges): boolean {
    const { decisions } = this.reader.ledger().layers
    return [...eachRange(ranges)].some(({ client, clock, length }) =>
      decisions.over(client, clock, length).some(({ value }) => value.mark === id),
    )
  }

  /** Whether it may be taken back: by the party itself, and by who writes for it what was written so. */
  isOwn(suggestion: SuggestionId | null): suggestion is SuggestionId {
    const info = this.infoOf(suggestion)
    const { party, by } = this.author
    return info?.party === party && (by === undefined || info.by === by)
  }

  /** Whether the author himself made it, and not a colleague. */
  isMine(suggestion: SuggestionId | null): suggestion is SuggestionId {
    const info = this.infoOf(suggestion)
    const { delegate, by } = this.author
    return this.isOwn(suggestion) && info?.delegate === delegate && info.by === by
  }

  /** What reaches over the next clock, and is not for the words that are written there. */
  private drawBack(suggestion: SuggestionId): void {
    const { draft } = this.reader
    const [client, clock] = [draft.doc.clientID, nextClock(draft.doc)]
    for (const { value } of this.reader.ledger().layers.marks.over(client, clock, 1)) {
      const mark = this.drawnBack.get(value.id) ?? value.mark
      const isOwn = mark.kind === 'format' && clientOf(value.id) === client
      if (!isOwn || !rangesInclude(mark.ranges, client, clock)) continue
      const isWanted = mark.value.on && this.format.includes(mark.value.attribute)
      if (isWanted && mark.suggestion === suggestion) continue
      const drawn = { ...mark, ranges: subtractRanges(mark.ranges, aheadIn(draft)) }
      this.write(value.id, drawn, drawn.ranges)
      this.drawnBack.set(value.id, drawn)
    }
  }

  private write(id: MarkId, mark: Mark, ranges: Ranges): void {
    const before = this.written.get(id) ?? this.reader.ledger().marks.get(id)?.ranges ?? null
    this.reader.draft.marks.set(id, storedMark(mark, ranges, before))
    this.written.set(id, ranges)
  }

  private infoOf(suggestion: SuggestionId | null): Suggestion | undefined {
    return suggestion === null ? undefined : this.reader.ledger().suggestions.get(suggestion)
  }

  private attribute(suggestion: SuggestionId): void {
    const { doc, authorship } = this.reader.draft
    const now = { client: doc.clientID, clock: nextClock(doc) }
    const said = this.attribution
    const holds = said?.suggestion === suggestion && this.isLastSaid(said)
    if (!holds) authorship.set(authorshipKey(now), suggestion)
    this.attribution = { client: now.client, clock: nextClock(doc), suggestion }
  }

  /** Whether nobody else has written with this client id since. */
  private isLastSaid({ client, clock }: ItemId): boolean {
    const { doc } = this.reader.draft
    return client === doc.clientID && clock === nextClock(doc)
  }
}
