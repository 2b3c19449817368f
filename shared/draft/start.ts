import type * as Y from 'yjs'
import type { BaseParagraph, Props } from '../document/document.ts'
import type { BaseFootnote } from '../document/footnotes.ts'
import type { Attribute } from '../document/format.ts'
import type { Follows } from '../document/moves.ts'
import type { ParagraphId } from '../ids.ts'
import { paragraphId } from '../ids.ts'
import type { Form } from '../meeting/form.ts'
import type { Headed } from '../meeting/letterhead.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { BASE, authorshipKey } from './authorship.ts'
import { markBlock } from './blocks.ts'
import { keepThanks } from './kept-thanks.ts'
import type { Thanks } from './kept-thanks.ts'
import { FORMAT, ORIGIN, openDraft } from './draft.ts'
import type { Draft, TextName } from './draft.ts'
import { insertAfter, nextClock, paragraphKey } from './items.ts'
import type { ItemId } from './items.ts'
import { printable } from './printable.ts'
import type { Ranges } from './ranges.ts'
import { NO_RANGES, addRanges } from './ranges.ts'
import type { Mark } from './records.ts'

/** What a draft begins with. */
export interface Opening extends Headed {
  readonly template: string
  readonly title: string
  readonly meeting: Meeting
  /** Left out where the house's form is taken. */
  readonly form?: Form
  /** How it thanks who may come, whether or not it does now. */
  readonly thanks?: readonly Thanks[]
  /** At least one: a text has a place to write in. */
  readonly paragraphs: readonly BaseParagraph[]
}

/**
 * Writes the base text into an empty document. Only who owns the meeting's file does this:
 * the host takes base text from nobody.
 */
export function startDraft(
  doc: Y.Doc,
  { paragraphs, ...settings }: Opening,
  text?: TextName,
): void {
  const draft = openDraft(doc, text)
  doc.transact((transaction) => {
    writeSettings(draft, settings)
    draft.authorship.set(authorshipKey({ client: doc.clientID, clock: nextClock(doc) }), BASE)
    const dressed = new Map<Attribute, Ranges>()
    const footnotes: Mark[] = []
    const blocks: (readonly [ParagraphId, string])[] = []
    let last: ItemId | null = null
    for (const { props, text, pattern, formats = [], footnotes: notes = [] } of paragraphs) {
      last = insertAfter(transaction, draft.body, last, OPEN)
      const opening = last
      const first = nextClock(doc)
      if (text !== '') last = insertAfter(transaction, draft.body, last, text)
      for (const { attribute, from, to } of formats) {
        const length = Math.min(to, text.length) - from
        const ranges = length > 0 ? [doc.clientID, first + from, length] : NO_RANGES
        dressed.set(attribute, addRanges(dressed.get(attribute) ?? NO_RANGES, ranges))
      }
      for (const note of notes) {
        const offset = Math.min(note.offset, text.length)
        const before = offset === 0 ? opening : { client: doc.clientID, clock: first + offset - 1 }
        footnotes.push(baseFootnote(note, before))
      }
      last = insertAfter(transaction, draft.body, last, endEmbed(doc, props))
      if (pattern !== undefined) blocks.push([paragraphId(paragraphKey(last)), pattern])
    }
    for (const [attribute, ranges] of dressed)
      draft.marks.set(nextKey(doc), baseMark(attribute, ranges))
    for (const footnote of footnotes) draft.marks.set(nextKey(doc), footnote)
    for (const [paragraph, pattern] of blocks) markBlock(draft, paragraph, pattern)
  }, ORIGIN.start)
}

/** What a new draft is about. Only within the transaction that opens it. */
export function writeSettings(
  draft: Draft,
  { template, title, meeting, form, thanks, ...headed }: Omit<Opening, 'paragraphs'>,
): void {
  const { meta, meeting: data } = draft
  const { logos, letterheadOn } = headed
  meta.set('format', FORMAT)
  meta.set('template', template)
  meta.set('title', title)
  if (form !== undefined) meta.set('form', form)
  if (logos !== undefined && logos.length > 0) meta.set('logos', logos)
  if (letterheadOn !== undefined) meta.set('letterheadOn', letterheadOn)
  if (thanks !== undefined && thanks.length > 0) keepThanks(draft, thanks)
  for (const [field, value] of Object.entries(meeting)) data.set(field, value)
}

/** Base words are formatted by a mark that is nobody's suggestion, and so never decided on. */
function baseMark(attribute: Attribute, ranges: Ranges): Mark {
  return { kind: 'format', suggestion: BASE, ranges, value: { attribute, on: true } }
}

export function baseFootnote({ text, of }: BaseFootnote, { client, clock }: ItemId): Mark {
  // A file may hold an empty one: its number stands in the text all the same.
  const value = { text: linesOf(text), of: of ?? null }
  return { kind: 'footnote', suggestion: BASE, ranges: [client, clock, 1], value }
}

const linesOf = (text: string): string => text.split('\n').map(printable).join('\n').trim() || '…'

export const OPEN = { s: 1 }

/** Where a paragraph comes from, for the sake of moves. */
interface Standpoint {
  readonly origin?: ParagraphId
  readonly follows?: Follows | null
}

/**
 * Ends a paragraph. Its id is that of the item which it is about to become, so that no two
 * paragraphs can share one. `o` is the paragraph it is cut from, `f` the one it is added after
 * and the last move of that one: what is added after a moved paragraph stays with it.
 */
export function endEmbed(
  doc: Y.Doc,
  props: Props,
  { origin, follows = null }: Standpoint = {},
): object {
  const { kind, level } = props
  const p = paragraphKey({ client: doc.clientID, clock: nextClock(doc) })
  const o = origin === undefined ? {} : { o: origin }
  const f = follows === null ? {} : { f: [follows.paragraph, follows.upTo] }
  return { p, a: { kind, level, ...o, ...f } }
}

/** The key of an entry that the document's own client is about to write. */
export function nextKey(doc: Y.Doc): string {
  return entryKey({ client: doc.clientID, clock: nextClock(doc) })
}

/** The key of an entry is made of the id of the item that writes it. */
export function entryKey({ client, clock }: ItemId): string {
  return `${client}.${clock}`
}
