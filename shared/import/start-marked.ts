import type * as Y from 'yjs'
import type { Document, Marks, Paragraph, Run } from '../document/document.ts'
import { PLAIN } from '../document/document.ts'
import { ATTRIBUTES } from '../document/format.ts'
import { piecesOf } from '../document/references.ts'
import type { Thread } from '../document/threads.ts'
import { BASE, authorshipKey } from '../draft/authorship.ts'
import { replyTo, resolveThread } from '../draft/comment.ts'
import { MAX_SPEAKER_LENGTH } from '../draft/comment-records.ts'
import type { Said } from '../draft/comment-records.ts'
import { ORIGIN, openDraft } from '../draft/draft.ts'
import type { Draft, TextName } from '../draft/draft.ts'
import { insertAfter, nextClock, paragraphKey, referenceEmbed } from '../draft/items.ts'
import type { ItemId } from '../draft/items.ts'
import { printable } from '../draft/printable.ts'
import { NO_RANGES, addRanges } from '../draft/ranges.ts'
import type { Ranges } from '../draft/ranges.ts'
import type { Mark, MarkEffect } from '../draft/records.ts'
import { storedSuggestion } from '../draft/records.ts'
import { OPEN, baseFootnote, endEmbed, nextKey, writeSettings } from '../draft/start.ts'
import type { Opening } from '../draft/start.ts'
import type { ParagraphId, SuggestionId } from '../ids.ts'
import { markId, paragraphId, suggestionId } from '../ids.ts'
import { Landing } from './landing.ts'
import type { Landed } from './landing.ts'
import { remarksOf } from './talks.ts'
import { say } from './write-notes.ts'

/**
 * Opens a draft with a text that has suggestions already, as a Word file brings them: what nobody
 * proposed is base text, and the rest is pending, each in its author's name. Only who owns the
 * meeting's file does this, as with any base text.
 */
export function startMarkedDraft(
  doc: Y.Doc,
  { document, ...settings }: MarkedOpening,
  /** Unix time in milliseconds; of what bears no date. */
  nowMs: number,
  text?: TextName,
): void {
  doc.transact((transaction) => {
    const draft = openDraft(doc, text)
    writeSettings(draft, settings)
    new Copyist(draft, transaction, document, nowMs).copy()
  }, ORIGIN.start)
}

export interface MarkedOpening extends Omit<Opening, 'paragraphs'> {
  /** With at least one paragraph: a text has a place to write in. */
  readonly document: Document
}

/** Where letters stand in the document. */
type FilePlace = Pick<Landed, 'paragraph' | 'offset'>

/** A letter that refers to a paragraph, and the item that it is to stand after. */
interface Referring {
  readonly target: ParagraphId
  readonly run: Run
  readonly place: FilePlace
  readonly after: ItemId | null
}

class Copyist {
  private last: ItemId | null = null
  private said: string | null = null
  /** The suggestions of the document, by what they are called in the draft. */
  private readonly names = new Map<SuggestionId, SuggestionId>()
  private readonly ends = new Map<ParagraphId, ItemId>()
  private readonly landing = new Landing()
  /** In the order of the text. */
  private readonly referring: Referring[] = []
  /** By suggestion and effect, so that a long deletion is one mark. */
  private readonly marks = new Map<string, { readonly mark: Mark; readonly pieces: number[] }>()

  constructor(
    private readonly draft: Draft,
    private readonly transaction: Y.Transaction,
    private readonly document: Document,
    private readonly nowMs: number,
  ) {}

  copy(): void {
    const { paragraphs, suggestions, threads = [] } = this.document
    for (const { id } of suggestions.values()) this.names.set(id, this.propose(id))
    paragraphs.forEach((paragraph, at) => this.paragraph(paragraph, at))
    this.references()
    // What a move names must be there.
    for (const paragraph of paragraphs) this.moves(paragraph)
    const { doc, marks } = this.draft
    for (const { mark, pieces } of this.marks.values()) {
      marks.set(nextKey(doc), { ...mark, ranges: addRanges(pieces, NO_RANGES) })
    }
    paragraphs.forEach((paragraph, at) => this.footnotes(paragraph, at))
    const places = new Map(paragraphs.map(({ id }, at) => [id, at]))
    for (const thread of threads) this.thread(thread, places)
  }

  private propose(name: SuggestionId): SuggestionId {
    const { doc, suggestions } = this.draft
    const suggestion = this.document.suggestions.get(name)
    if (suggestion === undefined) throw new Error('A suggestion that the document does not know')
    const id = suggestionId(nextKey(doc))
    suggestions.set(id, storedSuggestion({ ...suggestion, atMs: suggestion.atMs || this.nowMs }))
    return id
  }

  private paragraph({ id, props, runs, end, changes }: Paragraph, at: number): void {
    this.put(() => OPEN, PLAIN)
    if (this.last !== null) this.landing.open(at, this.last)
    let offset = 0
    for (const run of runs) {
      for (const text of piecesOf(run.text)) {
        const place = { paragraph: at, offset }
        const target = this.document.references?.get(text)?.target
        if (target === undefined) this.words({ ...run, text }, place)
        else this.referring.push({ target, run, place, after: this.last })
        offset += text.length
      }
    }
    const ranges = this.put((doc) => endEmbed(doc, props), end)
    if (this.last !== null) this.ends.set(id, this.last)
    for (const { suggestion, props: value } of changes) {
      this.mark(this.nameOf(suggestion), ranges, { kind: 'props', value })
    }
  }

  private words(run: Run, place: FilePlace): void {
    this.dress(run, this.put(printable(run.text), run), place)
  }

  /** What refers to a paragraph names its end, which may come later: it is put where it belongs once all are there. */
  private references(): void {
    let before: { readonly after: ItemId | null; readonly item: ItemId | null } | null = null
    for (const { target, run, place, after } of this.referring) {
      this.last = before !== null && before.after === after ? before.item : after
      const id = this.placeOf(target)
      if (id === null) throw new Error('A reference to what the document does not have')
      this.dress(
        run,
        this.put(() => referenceEmbed(id), run),
        place,
      )
      before = { after, item: this.last }
    }
  }

  private dress({ format = [], restyled = [] }: Run, ranges: Ranges, place: FilePlace): void {
    const [client, clock, length] = ranges
    if (client !== undefined && clock !== undefined && length !== undefined) {
      this.landing.put({ ...place, length, item: { client, clock } })
    }
    for (const attribute of ATTRIBUTES.filter((each) => format.includes(each))) {
      this.mark(BASE, ranges, { kind: 'format', value: { attribute, on: true } })
    }
    for (const { suggestion, attribute, isOn } of restyled) {
      const value = { attribute, on: isOn }
      this.mark(this.nameOf(suggestion), ranges, { kind: 'format', value })
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

  /** Each pending one has a suggestion of its own, as when a delegate adds it. */
  private footnotes({ footnotes = [] }: Paragraph, at: number): void {
    const { doc, marks } = this.draft
    for (const { insertion, deletions, ...note } of footnotes) {
      const item = this.landing.before(at, note.offset)
      if (item === null) continue
      const suggestion = insertion === null ? BASE : this.propose(insertion)
      const id = markId(nextKey(doc))
      const mark = baseFootnote(note, item)
      marks.set(id, { ...mark, suggestion })
      for (const striker of deletions) {
        const lift = { ...mark, suggestion: this.propose(striker), kind: 'lift' }
        marks.set(nextKey(doc), { ...lift, value: { footnote: id } })
      }
    }
  }

  private thread(thread: Thread, places: ReadonlyMap<ParagraphId, number>): void {
    const { draft, landing } = this
    const spans = thread.passage.spans.flatMap(({ paragraph, from, to }) => {
      const at = places.get(paragraph)
      return at === undefined ? [] : [{ paragraph: at, from, to }]
    })
    const found = spans.map((span) => landing.rangesOf(span)).reduce(addRanges, NO_RANGES)
    const by = ({ party, delegate, atMs }: Said): Said => ({
      ...{ party, atMs: atMs || this.nowMs },
      delegate: printable(delegate).slice(0, MAX_SPEAKER_LENGTH),
    })
    const id = say(draft, found.length > 0 ? found : this.somewhere(), thread.text, by(thread))
    if (id === null) return
    for (const reply of thread.replies) {
      for (const text of remarksOf(reply.text)) replyTo(draft, id, text, by(reply))
    }
    if (thread.resolved !== null) resolveThread(draft, id, true, by(thread.resolved))
  }

  /** For what hangs nowhere: the beginning of the text. */
  private somewhere(): Ranges {
    const item = this.landing.before(0, 1)
    return item === null ? NO_RANGES : [item.client, item.clock, 1]
  }

  private nameOf(suggestion: SuggestionId): SuggestionId {
    const name = this.names.get(suggestion)
    if (name === undefined) throw new Error('A suggestion that the document does not know')
    return name
  }
}
