import type * as Y from 'yjs'
import type { BaseParagraph, Props } from '../document/document.ts'
import type { Attribute } from '../document/format.ts'
import type { Follows } from '../document/moves.ts'
import type { ParagraphId } from '../ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { BASE, authorshipKey } from './authorship.ts'
import { FORMAT, ORIGIN, openDraft } from './draft.ts'
import { insertAfter, nextClock, paragraphKey } from './items.ts'
import type { ItemId } from './items.ts'
import type { Ranges } from './ranges.ts'
import { NO_RANGES, addRanges } from './ranges.ts'
import type { Mark } from './records.ts'

/** What a draft begins with. */
export interface Opening {
  readonly template: string
  readonly title: string
  readonly meeting: Meeting
  /** At least one: a text has a place to write in. */
  readonly paragraphs: readonly BaseParagraph[]
}

/**
 * Writes the base text into an empty document. Only who owns the meeting's file does this:
 * the host takes base text from nobody.
 */
export function startDraft(doc: Y.Doc, { template, title, meeting, paragraphs }: Opening): void {
  const draft = openDraft(doc)
  doc.transact((transaction) => {
    draft.meta.set('format', FORMAT)
    draft.meta.set('template', template)
    draft.meta.set('title', title)
    for (const [field, value] of Object.entries(meeting)) draft.meeting.set(field, value)
    draft.authorship.set(authorshipKey({ client: doc.clientID, clock: nextClock(doc) }), BASE)
    const dressed = new Map<Attribute, Ranges>()
    let last: ItemId | null = null
    for (const { props, text, formats = [] } of paragraphs) {
      last = insertAfter(transaction, draft.body, last, OPEN)
      const first = nextClock(doc)
      if (text !== '') last = insertAfter(transaction, draft.body, last, text)
      for (const { attribute, from, to } of formats) {
        const length = Math.min(to, text.length) - from
        const ranges = length > 0 ? [doc.clientID, first + from, length] : NO_RANGES
        dressed.set(attribute, addRanges(dressed.get(attribute) ?? NO_RANGES, ranges))
      }
      last = insertAfter(transaction, draft.body, last, endEmbed(doc, props))
    }
    for (const [attribute, ranges] of dressed)
      draft.marks.set(nextKey(doc), baseMark(attribute, ranges))
  }, ORIGIN.start)
}

/** Base words are formatted by a mark that is nobody's suggestion, and so never decided on. */
function baseMark(attribute: Attribute, ranges: Ranges): Mark {
  return { kind: 'format', suggestion: BASE, ranges, value: { attribute, on: true } }
}

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
