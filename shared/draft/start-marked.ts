import type * as Y from 'yjs'
import type { Document, Marks, Paragraph } from '../document/document.ts'
import { PLAIN } from '../document/document.ts'
import { ATTRIBUTES } from '../document/format.ts'
import type { ParagraphId, SuggestionId } from '../ids.ts'
import { paragraphId, suggestionId } from '../ids.ts'
import { BASE, authorshipKey } from './authorship.ts'
import { ORIGIN, openDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import { insertAfter, nextClock, paragraphKey } from './items.ts'
import type { ItemId } from './items.ts'
import { printable } from './printable.ts'
import { NO_RANGES, addRanges } from './ranges.ts'
import type { Ranges } from './ranges.ts'
import type { Mark, MarkEffect } from './records.ts'
import { storedSuggestion } from './records.ts'
import { OPEN, endEmbed, nextKey, writeSettings } from './start.ts'
import type { Opening } from './start.ts'

/**
 * Opens a draft with a text that has suggestions already, as a Word file brings them: what nobody
 * proposed is base text, and the rest is pending, each in its author's name. Only who owns the
 * meeting's file does this, as with any base text.
 */
export function startMarkedDraft(
  doc: Y.Doc,
  opening: Omit<Opening, 'paragraphs'>,
  document: Document,
): void {
  doc.transact((transaction) => {
    const draft = openDraft(doc)
    writeSettings(draft, opening)
    new Copyist(draft, transaction, document).copy()
  }, ORIGIN.start)
}

class Copyist {
  private last: ItemId | null = null
  private said: string | null = null
  /** The suggestions of the document, by what they are called in the draft. */
  private readonly names = new Map<SuggestionId, SuggestionId>()
  private readonly ends = new Map<ParagraphId, ItemId>()
  /** By suggestion and effect, so that a long deletion is one mark. */
  private readonly marks = new Map<string, { readonly mark: Mark; readonly pieces: number[] }>()

  constructor(
    private readonly draft: Draft,
    private readonly transaction: Y.Transaction,
    private readonly document: Document,
  ) {}

  copy(): void {
    for (const suggestion of this.document.suggestions.values()) {
      const { doc, suggestions } = this.draft
      const id = suggestionId(nextKey(doc))
      suggestions.set(id, storedSuggestion(suggestion))
      this.names.set(suggestion.id, id)
    }
    for (const paragraph of this.document.paragraphs) this.paragraph(paragraph)
    // What a move names must be there.
    for (const paragraph of this.document.paragraphs) this.moves(paragraph)
    const { doc, marks } = this.draft
    for (const { mark, pieces } of this.marks.values()) {
      marks.set(nextKey(doc), { ...mark, ranges: addRanges(pieces, NO_RANGES) })
    }
  }

  private paragraph({ id, props, runs, end, changes }: Paragraph): void {
    this.put(() => OPEN, PLAIN)
    for (const { text, format = [], restyled = [], ...marks } of runs) {
      const ranges = this.put(printable(text), marks)
      for (const attribute of ATTRIBUTES.filter((each) => format.includes(each))) {
        this.mark(BASE, ranges, { kind: 'format', value: { attribute, on: true } })
      }
      for (const { suggestion, attribute, isOn } of restyled) {
        this.mark(this.nameOf(suggestion), ranges, {
          kind: 'format',
          value: { attribute, on: isOn },
        })
      }
    }
    const ranges = this.put((doc) => endEmbed(doc, props), end)
    if (this.last !== null) this.ends.set(id, this.last)
    for (const { suggestion, props: value } of changes) {
      this.mark(this.nameOf(suggestion), ranges, { kind: 'props', value })
    }
  }

  private moves({ id, moves = [] }: Paragraph): void {
    const end = this.ends.get(id)
    for (const { suggestion, after, from } of end === undefined ? [] : moves) {
      const value = { after: this.placeOf(after), from: this.placeOf(from) }
      const ranges = end === undefined ? NO_RANGES : [end.client, end.clock, 1]
      this.mark(this.nameOf(suggestion), ranges, { kind: 'move', value })
    }
  }

  private placeOf(id: ParagraphId | null): ParagraphId | null {
    const end = id === null ? undefined : this.ends.get(id)
    return end === undefined ? null : paragraphId(paragraphKey(end))
  }

  /** Puts text or an embed at the end, says whose it is and who strikes it. */
  private put(make: string | ((doc: Y.Doc) => object), { insertion, deletions }: Marks): Ranges {
    if (make === '') return NO_RANGES
    const { doc, body, authorship } = this.draft
    const author = insertion === null ? BASE : this.nameOf(insertion)
    if (this.said !== author) {
      authorship.set(authorshipKey({ client: doc.clientID, clock: nextClock(doc) }), author)
      this.said = author
    }
    const clock = nextClock(doc)
    const made = typeof make === 'string' ? make : make(doc)
    this.last = insertAfter(this.transaction, body, this.last, made)
    const ranges = [doc.clientID, clock, nextClock(doc) - clock]
    for (const suggestion of deletions) {
      this.mark(this.nameOf(suggestion), ranges, { kind: 'delete' })
    }
    return ranges
  }

  private mark(suggestion: SuggestionId, ranges: Ranges, effect: MarkEffect): void {
    // Of an end each has a mark of its own.
    const place = effect.kind === 'props' || effect.kind === 'move' ? ranges : null
    const key = JSON.stringify([suggestion, effect, place])
    const known = this.marks.get(key)
    if (known !== undefined) known.pieces.push(...ranges)
    else this.marks.set(key, { mark: { suggestion, ranges, ...effect }, pieces: [...ranges] })
  }

  private nameOf(suggestion: SuggestionId): SuggestionId {
    const name = this.names.get(suggestion)
    if (name === undefined) throw new Error('A suggestion that the document does not know')
    return name
  }
}
